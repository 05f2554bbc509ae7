import type { WordedGroup, WordingPattern } from "./wording-pattern.ts";

const DISABLED = "disab(?:led|ility|ilities)";
const IMPAIRED = `(?:${DISABLED}|impair(?:ed|ments?)|handicap(?:ped|s)?)`;

/** The categories by the group of demands in which the work can be described instead. */
const CATEGORIES: readonly (readonly [WordedGroup, string])[] = [
  [
    "senses",
    `deaf(?:[- ]mute|\\s{1,3}and\\s{1,3}mute)?|hard[- ]of[- ]hearing|hearing[- ]${IMPAIRED}|visual(?:ly)?[- ]${IMPAIRED}|partially[- ]sighted|colou?r[- ]blind(?:ness)?|blind(?!s\\b|[- ](?:spot|corner|test|tasting|date|alley))`,
  ],
  ["movement", `physical(?:ly)?[- ]${IMPAIRED}|paraplegi(?:a|cs?)|paraly[sz]ed|cerebral palsy|amputees?`],
  ["understanding", `intellectual(?:ly)?[- ]${IMPAIRED}|learning[- ]${IMPAIRED}|down['’]?s? syndrome`],
  [
    "working-with-others",
    `mental(?:ly)?[- ](?:ill(?:ness(?:es)?)?|disorders?|${IMPAIRED})|autis(?:m|tic)|epilep(?:sy|tics?)|schizophreni[ac]s?`,
  ],
];

const ONE_SEVERITY = "(?:mild|moderate|severe|slight|minor)(?:ly)?";
const SEVERITY = `${ONE_SEVERITY}(?:\\s{0,3}(?:,|or|and|to|/)\\s{0,3}${ONE_SEVERITY}){0,3}\\s{1,3}`;
const ONE_GRADE = "(?:[1-4]|i{1,3}|iv)\\b";
const GRADE = `(?:grade|level)s?\\s{0,3}${ONE_GRADE}(?:\\s{0,3}(?:-|–|to|or|and)\\s{0,3}${ONE_GRADE})?`;
const PEOPLE = "(?:\\s{1,3}(?:people|persons?|applicants?|candidates?|workers?|men|women))?";
/** Disabled parking turns nobody away. */
const NO_PLACE = "(?!\\s{1,3}(?:access|parking|toilets?|facilities))";

const LIMIT = "(?<limit>(?:only|limited to|restricted to|must be)\\s{1,3}(?:for\\s{1,3})?(?:(?:a|the)\\s{1,3})?)";
const NO = "(?<no>(?:no|not (?:suitable|suited|open) (?:for|to)|we do not (?:hire|accept|take))\\s{1,3})";
const GONE = "(?<gone>\\s{1,3}(?:need not apply|should not apply|not accepted|not wanted))";
const BEHIND = `(?:${GONE}|(?<only>\\s{1,3}only\\b)|\\s{1,3}(?:preferred|welcome))?`;

const around = (core: string) =>
  new RegExp(`\\b(?:${NO}|${LIMIT})?(?:${SEVERITY})?\\b(?:${core})\\b(?:,?\\s{1,3}${GRADE})?${PEOPLE}${BEHIND}`, "gi");

export const ENGLISH_PATTERNS: readonly WordingPattern[] = [
  ...CATEGORIES.map(([group, core]): WordingPattern => ({ pattern: around(core), group })),
  { pattern: around(`${DISABLED}(?=,?\\s{1,3}${GRADE})|${GRADE}\\s{1,3}${DISABLED}`), group: null },
  { pattern: around(`${SEVERITY}${DISABLED}`), group: null },
  {
    pattern: new RegExp(`\\b${NO}(?:people with\\s{1,3})?(?:${DISABLED}|handicapped)\\b${NO_PLACE}${PEOPLE}`, "gi"),
    group: null,
    reach: "excludes",
  },
  { pattern: new RegExp(`\\b(?:disabled|handicapped)${PEOPLE}${GONE}`, "gi"), group: null, reach: "excludes" },
  {
    pattern: new RegExp(
      `\\b(?:must|should)\\s{1,3}be\\s{1,3}able[- ]bodied|\\bable[- ]bodied${PEOPLE}\\s{1,3}only|\\bonly\\s{1,3}able[- ]bodied${PEOPLE}|\\b(?:non|not)[- ]disabled${PEOPLE}\\s{1,3}only`,
      "gi",
    ),
    group: null,
    reach: "excludes",
  },
];
