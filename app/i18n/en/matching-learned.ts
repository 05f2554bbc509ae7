import type { Translation } from "../translation.ts";
import type {
  answerForm as answerFormZh,
  learned as learnedZh,
  reasonChoice as reasonChoiceZh,
} from "../zh-CN/matching-learned.ts";

export const answerForm = {
  title: "Why is it not for you?",
  lead: "{{posting}}, {{organisation}}. With the reason, fewer jobs like this will be suggested.",
  reason: "Main reason",
  note: "Anything else",
  submit: "Tell us",
} as const satisfies Translation<typeof answerFormZh>;

export const learned = {
  nav: "What answers changed",
  title: "What your answers changed",
  titleFor: "What the answers of {{name}} changed",
  lead: "When you said “not for me”, you chose a reason, and similar jobs stand lower since. Here is what was learned. You can have any of it forgotten.",
  leadFor:
    "When the person said “not for me”, they chose a reason, and similar jobs stand lower since. Ask them before you have any of it forgotten.",
  now: "What stands lower now",
  none: "No answer changes the order of suggestions now",
  noneText: "When “not for me” is chosen with a reason, it will be written here.",
  reason: {
    "too-far": "Too far",
    pay: "The pay",
    hours: "The hours",
    "kind-of-work": "The kind of work",
    "too-hard": "Too hard or too tiring",
    place: "The employer",
  },
  what: {
    "too-far": "Jobs {{figure}} or more from home, in a straight line, get {{percent}} % of their points for travel.",
    pay: "Jobs that pay {{figure}} a month or less get {{percent}} % of their points for pay.",
    hours: "Jobs of {{figure}} hours a week or more get {{percent}} % of their points for hours.",
    "kind-of-work": "This work and work close to it gets {{percent}} % of its points for the kind of work: {{figure}}.",
    "too-hard": "Jobs that ask for as much in sum, or more, get {{percent}} % of their points for abilities.",
    place: "Jobs of this employer get {{percent}} % of their points for travel: {{figure}}.",
  },
  lowered_one: "On the list of {{listed}}, {{count}} job stands lower because of this.",
  lowered_other: "On the list of {{listed}}, {{count}} jobs stand lower because of this.",
  loweredNone: "No job on the list stands lower because of this now.",
  because: "Because you said",
  becauseFor: "Because the person said",
  said: {
    suggestion: "On {{on, date}}, about “{{title}}” ({{organisation}}): {{reason}}.",
    withdrawal: "On {{on, date}}, on withdrawing from “{{title}}” ({{organisation}}): {{reason}}.",
    leaving: "On {{on, date}}, on leaving “{{title}}” ({{organisation}}): {{reason}}.",
  },
  onBehalf: "Somebody answered for the person.",
  forget: "Forget this",
  show: "Show me this job again",
  showHint:
    "To forget an answer only keeps it from changing other jobs; this job stays off the list. To see it again, choose “Show me this job again”.",
  all: "Forget all",
  allText:
    "Suggestions are then ordered as if no reason had been chosen. What was “not for me” stays off the list, and the answers are kept: they can be counted again.",
  others: "Answers that change no order",
  othersCaption: "Answers that only keep their own job off the list",
  posting: "Job",
  answer: "Answer",
  why: "Why it changes no other job",
  undo: "What you can do",
  heed: "Count it again",
  standing: {
    forgotten: "You had it forgotten.",
    forgottenFor: "It was forgotten.",
    interested:
      "On {{on, date}} an interest in “{{title}}” showed that this was not the matter. The newest word counts.",
    stayed: "More than {{days}} days in “{{title}}” showed that this was not the matter. The newest word counts.",
    "not-now": "“Not now” only puts this job aside, for {{days}} days.",
    nothing: "This reason is about this job alone.",
    unclear: "This job did not say enough to compare others with it.",
  },
  bounds: "How much it can change at most",
  boundsLead:
    "A reason touches one part of the points, and counts once however often it is given. It never takes another job off the list, and never changes anybody else’s points.",
  boundsCaption: "The part that each reason touches, and what is kept of it",
  boundsReason: "Reason",
  boundsPart: "Part",
  boundsKept: "Kept",
  kept: "{{percent}} %",
  boundsTogether:
    "“Too far” and “the employer” both touch the points for travel; with both, at least {{percent}} % of them are kept.",
  boundsBack:
    "A later interest in a job that would stand lower, or more than {{days}} days in such a job, takes the reason back.",
  boundsNever: "Category and grade of disability are never part of this, and neither are other people’s answers.",
  boundsVersion: "Version of the rules: {{version}}.",
  forgotten: "Forgotten. The list is made anew now. You can have it counted again here at any time.",
  forgottenAll: "All forgotten. The list is made anew now. You can have it counted again here at any time.",
  heeded: "It counts again. The list is made anew now.",
  shown: "Done. If this job is still open and fits, it will be suggested again.",
  toList: "See the suggestions",
} as const satisfies Translation<typeof learnedZh>;

export const reasonChoice = {
  label: "Why? (you need not say)",
  hint: "Later suggestions will take it into account, and you can have it forgotten. The employer does not see it.",
  unsaid: "I would rather not say, or it has nothing to do with the job",
  unsaidFor: "They did not say, or it has nothing to do with the job",
} as const satisfies Translation<typeof reasonChoiceZh>;
