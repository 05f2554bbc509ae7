import type { Translation } from "../translation.ts";
import type { candidates as zh } from "../zh-CN/matching-candidates.ts";

export const candidates = {
  title: "People it may suit",
  lead: "These jobseekers agreed to be seen without a name. To meet one of them, call the federation, or wait until they show interest.",
  held: "Each person is seen by the demands of the day they were first listed. A later change of demands does not change them.",
  waits:
    "You changed the demands today, so people whom the job suits by that are listed from tomorrow on. People already listed stay as they are, seen by the demands of before.",
  count_one: "{{count}} jobseeker",
  count_other: "{{count}} jobseekers",
  more_one: "{{count}} more jobseeker",
  more_other: "{{count}} more jobseekers",
  order: "how well it fits, those to talk to first among them",
  person: "Jobseeker {{number}}",
  fits: "Fits",
  ask: "Talk first",
  met: "Meets what you ask for",
  adjustments: "Accommodations needed",
  adjustmentsHidden: "Accommodations: not shared yet. A counsellor will talk to you when it matters.",
  contact: "Contact",
  phone: "Phone {{phone}}",
  contactHidden: "Name and phone: shown once the person agrees.",
  application: "See the application",
  applied: "Has applied",
  none: "Nobody to show yet",
  noneText:
    "People who agreed to be seen and whom the job suits appear here. The more you say about demands and accommodations, the more people it finds.",
  toPosting: "Say more about the job",
  adviceTitle: "How more people could come",
  adviceNone: "As the job is described now, it suits nobody exactly. That is common.",
  adviceFew: "As the job is described now, it suits few people. That is common.",
  adviceLead:
    "Often one change is enough. These come from the jobseekers who agreed to be seen by employers; what would bring most people stands first:",
  adviceLeadFor:
    "People who look for work: {{judged}}, and the job suits, or may suit once asked, {{suits}} of them. One change would bring more:",
  adviceNothing:
    "One change alone would bring nobody just now. Please think it over with a counsellor of the federation.",
  adviceNothingFor: "No single change would bring anybody just now.",
  adviceCaption: "How many more, with one change",
  adviceChange: "What could change",
  advicePeople: "More people",
  adviceAmount_one: "{{count, count}} person",
  adviceAmount_other: "{{count, count}} people",
  adviceAbout:
    "Small numbers are not told exactly, so that nobody can guess who it is. The details are still to be agreed with the person. How to do it and what it costs: ask the federation.",
  desk: "Employer desk",
  postings: "My postings",
} as const satisfies Translation<typeof zh>;
