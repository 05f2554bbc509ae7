import type { postings as plain } from "../en/postings.ts";
import type { EasyWording } from "../translation.ts";

export const postings = {
  page: {
    basics: "About the job",
    noDescription: "The employer has not written what you do. You can ask.",
    confirmed: "The employer said it is open on",
    applyText:
      "Press “I’m interested”. The employer and a counsellor will know. On the next page you choose: can they see your name and phone?",
    applySignIn: "Sign in first. No account? You can call us.",
    applied: "You have said that you are interested.",
    fitTitle: "Is it good for you?",
    fitCompare: "Compare one by one",
    farTitle: "How long is the way?",
    farResult: "About {{distance}} from {{origin}}.",
    farHint: "This is not exact.",
    farAtHome: "You work at home.",
    farUnknown: "The employer has not said where. You can ask.",
    demandsTitle: "What you need to be able to do",
    demandsNone: "The employer has not said. You can ask.",
    offersTitle: "What the employer has",
    offersYes: "Yes",
    offersNo: "No",
    askTitle: "Ask the employer first",
    askText: "Is something not written? You can ask. For example:",
    share: "Show it to your family",
    shareHint: "Copy the address. Send it to them.",
    print: "You can also print it.",
    similar: "Jobs like this",
    endedTitle: "This job is gone",
    endedText: "“{{title}}” is gone. These jobs are still there.",
    endedNone: "There is no job like it now. Search again.",
  },
} as const satisfies EasyWording<typeof plain>;
