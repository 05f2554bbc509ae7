import type { applications as plain } from "../en/applications.ts";
import type { EasyWording } from "../translation.ts";

export const applications = {
  list: {
    lead: "Here are the jobs you are interested in.",
    emptyText: "Do you like a job? Press “I’m interested”.",
    findPostings: "Find a job",
    stateOpen: "Still waiting",
  },
  statusOwn: {
    interested: "Wait for the employer",
    referred: "Your counsellor asked for you. Wait for the employer",
    interview: "You have an interview",
    offered: "They want you. Say yes or no",
    declined: "Not this time",
    withdrawn: "You said no",
  },
  nowOwn: {
    interested: "The employer will see it. The answer comes here. No answer for some days? Your counsellor asks.",
    referred: "The employer will see it. The answer comes here.",
    "seen-by-employer": "The employer has seen it. They do not know yet.",
    interview: "Please go there in time. Do you need help or another day? Call your counsellor.",
    offered: "They want you. You say yes or no. Not sure? Ask your counsellor.",
    hired: "Well done! They will tell you when you start.",
    declined: "You did nothing wrong. There are other jobs.",
    withdrawn: "This has ended. Changed your mind? You can say that you are interested again.",
  },
  do: {
    "express-interest": "I’m interested again",
    accept: "Yes, I take the job",
    withdraw: "No, I do not want it any more",
  },
  ask: {
    accept: "Do you take the job “{{posting}}” at {{organisation}}?",
    withdraw: "Do you not want “{{posting}}” any more?",
  },
  then: {
    accept: "The job is yours. The employer writes the contract and the first day. You can see it here.",
    withdraw: "This ends. You need not say why. Nothing else changes.",
  },
  undo: {
    "express-interest": "You can say no at any time.",
    accept: "Has something changed? Call the employer or your counsellor soon.",
    withdraw: "Changed your mind? You can say that you are interested again.",
  },
  done: {
    "express-interest": "Done. The employer and your counsellor will know.",
    accept: "Done. The employer and your counsellor will know.",
    withdraw: "Done. The employer will know. You can say that you are interested again.",
    undoLeaving: "Done. You still work here.",
  },
  leaving: {
    title: "Do you not work as “{{posting}}” any more?",
    lead: "What was the last day? A counsellor will ask how you are.",
    told: "A counsellor will know. {{organisation}} sees the last day. They do not see why.",
    undo: "Is it a mistake? You can take it back until {{date}}. After that, call your counsellor.",
    left: "You said: I do not work here any more",
    undoUntil: "Is it a mistake? You can take it back until {{date}}. After that, call your counsellor.",
    undoOver: "Is it a mistake? Please call your counsellor.",
    look: "Do you want another job? Change it on the page about you.",
  },
  page: {
    next: "What you can do now",
    nothingNext: "You need not do anything now. We tell you when there is news.",
    contactHidden: "A number. Not your name, not your phone",
  },
  interest: {
    title: "I’m interested in “{{posting}}”",
    lead: "{{organisation}} will know. You do not have the job yet. You can say no at any time.",
    told: "Who will know: {{organisation}} and your counsellor.",
    sees: "They see what you can do. They do not see your disability or your ID number.",
    share: "Can they see your name and phone?",
    shareYes: "Yes",
    shareYesHint: "Only {{organisation}} sees it, for 180 days at most. You can take it back at any time.",
    shareNo: "Not yet",
    shareNoHint: "They see a number. Your counsellor tells you the news.",
    already: "You have said that you are interested.",
  },
} as const satisfies EasyWording<typeof plain>;
