import type { search as plain } from "../en/search.ts";
import type { EasyWording } from "../translation.ts";

export const search = {
  browse: {
    heading: "Find a job",
    lead: "You need not sign in. Write what you want to do. Press “Find”.",
    label: "What do you want to do?",
    hint: "For example “packing” or “at home”",
    button: "Find",
    showing: "You chose:",
    loosened: "Nothing is exactly “{{words}}”. These are like it.",
    signInToSave: "Sign in to save this",
    emptyTitle: "We found nothing",
    emptyWords: "Try another word. For example “packing”.",
    emptyFilters: "Choose one or two things less:",
    emptyHelp: "You can also call us. We search for you.",
  },
  home: {
    lead: "Here disabled people find work. Each job says what you do and what the place is like.",
    kindVacancy: "Work in a company or a shop. With a contract.",
    kindSheltered: "Work in a workshop. The day can be short.",
    kindRelief: "Grow plants, keep animals, pick fruit.",
    kindHome: "Work at home.",
    helpText: "Is it hard to read or write here? That is fine. Call us. Or ask a liaison.",
    register: "Shall we suggest jobs?",
    registerText: "Register first. We tell you which jobs are good for you, and why.",
  },
  saved: {
    lead: "Here are the jobs you saved.",
    searchesEmptyText: "Search for a job. Then press “Save this search”. You need not choose again next time.",
    favouritesEmptyText: "Do you like a job? Press “Save this job”. It comes here.",
    ended: "Gone",
  },
} as const satisfies EasyWording<typeof plain>;
