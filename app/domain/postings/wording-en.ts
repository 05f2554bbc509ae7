import type { WordedGroup, WordingPattern } from "./wording-pattern.ts";

const DISABLED = "disab(?:led|ility|ilities)";
const IMPAIRED = `(?:${DISABLED}|impair(?:ed|ments?)|handicap(?:ped|s)?)`;

/** The categories by the group of demands in which the work can be described instead. */
const CATEGORIES: readonly (readonly [WordedGroup, string])[] = [
  [
    "senses",
    `deaf(?:[- ]mute|\\s+and\\s+mute)?|hard[- ]of[- ]hearing|hearing[- ]${IMPAIRED}|visual(?:ly)?[- ]${IMPAIRED}|partially[- ]sighted|colou?r[- ]blind(?:ness)?|blind(?!s\\b|[- ](?:spot|corner|test|tasting|date|alley))`,
  ],
  ["movement", `physical(?:ly)?[- ]${IMPAIRED}|paraplegi(?:a|cs?)|paraly[sz]ed|cerebral palsy|amputees?`],
  ["understanding", `intellectual(?:ly)?[- ]${IMPAIRED}|learning[- ]${IMPAIRED}|down['’]?s? syndrome`],
  [
    "working-with-others",
    `mental(?:ly)?[- ](?:ill(?:ness(?:es)?)?|disorders?|${IMPAIRED})|autis(?:m|tic)|epilep(?:sy|tics?)|schizophreni[ac]s?`,
  ],
];

const ONE_SEVERITY = "(?:mild|moderate|severe|slight|minor)(?:ly)?";
const SEVERITY = `${ONE_SEVERITY}(?:\\s*(?:,|or|and|to|/)\\s*${ONE_SEVERITY})*\\s+`;
const ONE_GRADE = "(?:[1-4]|i{1,3}|iv)\\b";
const GRADE = `(?:grade|level)s?\\s*${ONE_GRADE}(?:\\s*(?:-|–|to|or|and)\\s*${ONE_GRADE})?`;
const PEOPLE = "(?:\\s+(?:people|persons?|applicants?|candidates?|workers?|men|women))?";
/** Disabled parking turns nobody away. */
const NO_PLACE = "(?!\\s+(?:access|parking|toilets?|facilities))";

const LIMIT = "(?<limit>(?:only|limited to|restricted to|must be)\\s+(?:for\\s+)?(?:(?:a|the)\\s+)?)";
const NO = "(?<no>(?:no|not (?:suitable|suited|open) (?:for|to)|we do not (?:hire|accept|take))\\s+)";
const GONE = "(?<gone>\\s+(?:need not apply|should not apply|not accepted|not wanted))";
const BEHIND = `(?:${GONE}|(?<only>\\s+only\\b)|\\s+(?:preferred|welcome))?`;

const around = (core: string) =>
  new RegExp(`\\b(?:${NO}|${LIMIT})?(?:${SEVERITY})?\\b(?:${core})\\b(?:,?\\s+${GRADE})?${PEOPLE}${BEHIND}`, "gi");

export const ENGLISH_PATTERNS: readonly WordingPattern[] = [
  ...CATEGORIES.map(([group, core]): WordingPattern => ({ pattern: around(core), group })),
  { pattern: around(`${DISABLED}(?=,?\\s+${GRADE})|${GRADE}\\s+${DISABLED}`), group: null },
  { pattern: around(`(?<=${SEVERITY})${DISABLED}`), group: null },
  {
    pattern: new RegExp(`\\b${NO}(?:people with\\s+)?(?:${DISABLED}|handicapped)\\b${NO_PLACE}${PEOPLE}`, "gi"),
    group: null,
    reach: "excludes",
  },
  { pattern: new RegExp(`\\b(?:disabled|handicapped)${PEOPLE}${GONE}`, "gi"), group: null, reach: "excludes" },
  {
    pattern: new RegExp(
      `\\b(?:must|should)\\s+be\\s+able[- ]bodied|\\bable[- ]bodied${PEOPLE}\\s+only|\\bonly\\s+able[- ]bodied${PEOPLE}|\\b(?:non|not)[- ]disabled${PEOPLE}\\s+only`,
      "gi",
    ),
    group: null,
    reach: "excludes",
  },
];
