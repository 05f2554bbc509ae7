import type { Translation } from "../translation.ts";
import type { count as zh } from "../zh-CN/matching-count.ts";

export const count = {
  nav: "How many could do it",
  title: "How many people could do it?",
  lead: "Put down what the work asks for, and see how many jobseekers could do it. A look before you post keeps you from asking for too much.",
  organisation: "For which organisation",
  demand: "The work asks for ({{number}})",
  noDemand: "Nothing",
  moreNeeds: "Count only people with certain needs",
  needs: "They need these (with several: all of them)",
  submit: "See how many",
  people_one: "At least {{count, count}} jobseeker meets this",
  people_other: "At least {{count, count}} jobseekers meet this",
  everybody_one: "At least {{count, count}} jobseeker can be counted at present",
  everybody_other: "At least {{count, count}} jobseekers can be counted at present",
  few: "Fewer than {{smallest}} people meet this",
  fewText:
    "People are counted in fives. Below {{smallest}} we do not say how many, nor whether there is anybody, so that no one can guess who it is. One level lower, or one thing less, and there often are more.",
  fewNeeds:
    "People with these needs may not have agreed to tell your organisation. Say in your posting that you offer this: they will see it.",
  best_one:
    "Without “{{what}}” it would be at least {{count, count}} person. Is it needed at all? Could it be done another way, with a tool, or with a colleague's help?",
  best_other:
    "Without “{{what}}” it would be at least {{count, count}} people. Is it needed at all? Could it be done another way, with a tool, or with a colleague's help?",
  without: "How many with one thing less",
  change: "What you could change",
  thenPeople: "Then",
  withoutDemand: "Do not ask for “{{what}}”",
  withoutNeed: "Count those who do not need “{{what}}” as well",
  amount_one: "at least {{count, count}} person",
  amount_other: "at least {{count, count}} people",
  fewer: "fewer than {{smallest}}",
  aboutTitle: "Where these numbers come from",
  aboutAgreed:
    "Only people who look for work and agreed to be found by employers without a name are counted. Others are not in here, so more people may be able to do it.",
  aboutNeeds:
    "With needs chosen, only people are counted who agreed to tell “{{organisation}}” of theirs; with several, only those who need all of them.",
  aboutUnknown:
    "An ability that somebody has not filled in does not count. With the right adjustment it may be enough.",
  aboutNames: "There are numbers only: no names, and nothing that tells who it is. Each look is recorded.",
  nextTitle: "Next",
  next: "To find somebody, post the job. Jobseekers whom it fits will see it, and those who would like to come will tell you.",
  notVerified: "You can see how many people there are once your organisation is verified",
  notVerifiedText:
    "Only verified organisations can ask, so that jobseekers need not worry. Meanwhile you can complete its details or write your posting.",
} as const satisfies Translation<typeof zh>;
