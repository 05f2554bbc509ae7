import type { site as plain } from "../en/site.ts";
import type { EasyWording } from "../translation.ts";

export const site = {
  nav: { skip: "Skip to the text" },
  call: { hotline: "You can call us:", hours: "We answer on working days, 8:30 to 17:00." },
  error: {
    notFoundText: "This page is not here any more. Go to the home page. Search again.",
    brokenText: "Something broke on our side. You did nothing wrong. Please wait a few minutes. Then try again.",
    reference: "When you call, please say this number: {{requestId}}",
    notAllowedTitle: "You cannot see this page",
    tooManyTitle: "Please wait",
    busyTitle: "The system is busy",
    refusedTitle: "This step did not work",
  },
  form: {
    optional: "you can leave it empty",
    summaryTitle_one: "Please change {{count}} thing",
    summaryTitle_other: "Please change {{count}} things",
    required: "Please write something here.",
    requiredChoice: "Please choose one.",
    invalid: "Something is wrong here. Please look again.",
    notNumber: "Please write a number only. For example 12.",
    notWhole: "Please write a whole number. For example 12.",
    notMoney: "Please write how much money. For example 2650.",
    notDate: "Please write year, month and day.",
    notChoice: "Please choose from the list.",
    tooShort: "Too short. Write at least {{minimum}} letters.",
    tooLong: "Too long. Write at most {{maximum}} letters.",
    tooSmall: "Too small. At least {{minimum}}.",
    tooBig: "Too big. At most {{maximum}}.",
  },
  list: {
    asOf: "this is from {{when}}",
    filters: "Choose what you want",
    filtersChosen_one: "Choose what you want ({{count}} chosen)",
    filtersChosen_other: "Choose what you want ({{count}} chosen)",
    applyFilters: "Show these",
    clearFilters: "Show all",
  },
  fit: {
    fits: "Good for you",
    ask: "Ask first",
    notNow: "Not good now",
    scaleDimension: "What",
    scaleDrawing: "Picture",
    scaleResult: "Is it all right?",
  },
} as const satisfies EasyWording<typeof plain>;
