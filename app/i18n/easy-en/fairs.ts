import type { fairs as plain } from "../en/fairs.ts";
import type { EasyWording } from "../translation.ts";

export const fairs = {
  list: {
    lead: "Meet employers. It is free.",
    noneText: "New fairs come here. You can look for a job now.",
    toPostings: "Find a job",
    words: "Find a job fair",
    wordsHint: "Write one word. For example: sewing",
    offers: "The place must have",
    all: "All job fairs",
    loosened: "No fair has all your words. These have some.",
    notFound: "Nothing found",
    notFoundText: "Write one word less, or choose one thing less. You can also call us.",
    notFoundOver: "These fairs are over. See below. Choose one thing less and try again.",
  },
  page: {
    placeTitle: "What the place is like",
    placeLead: "Is something not written? Tell us when you register. We ask for you.",
    postings: "Jobs at the fair",
    registeredText: "See you there. You cannot come? Press “Cancel my registration”.",
    signInFirst: "Sign in first. Is it hard? A liaison or a counsellor can register you.",
  },
  register: {
    needs: "What do you need there?",
    needsHint: "You need nothing? Choose nothing.",
    needsFromProfile: "We chose what you told us before. You can change it.",
    wishes: "What work do you want? What else should we know?",
    who: "The organiser sees this. Employers do not.",
    alreadyText: "You are registered. Once is enough.",
  },
  cancel: { text: "Will you not come to “{{fair}}”? You can register again while it is open." },
  flash: { registered: "You are registered. See you there!", registrationCancelled: "Cancelled." },
} as const satisfies EasyWording<typeof plain>;
