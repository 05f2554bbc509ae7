/**
 * The version of the rules and weights, stored with every suggestion. Raise it with any change that can alter a judgement
 * (docs/matching-rules.md lists what each version changed): suggestions of an older version are made anew.
 */
export const RULES_VERSION = "2026.5";
