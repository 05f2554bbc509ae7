import type { Translation } from "../translation.ts";
import type { compliance as zh } from "../zh-CN/compliance.ts";

export const compliance = {
  policy: {
    title: "Policy and rules",
    lead: "The rules this site applies when it checks postings and calculates, in plain words. Each says where it stands and how far that was checked.",
    note: "This helps you understand. It replaces neither the law nor the decision of an authority.",
    marks: "How far it was checked",
    contents: "On this page",
    source: "Source: {{source}}",
    period: "Holds from {{from, date}} to {{to, date}}",
    notInForce: "This does not hold today.",
  },
  mark: {
    verified: "Checked",
    verifiedText: "Read in the law or on a government page.",
    secondary: "From a secondary source",
    secondaryText: "Read in somebody else's account; the text itself was not seen.",
    unverified: "Not verified",
    unverifiedText: "No reliable source was found yet. Wherever it is used, a warning stands beside it.",
  },
  wage: {
    title: "Minimum wage",
    lead: "A posting that pays less a month or an hour than the minimum wage of its place is not published here. Where no figure is known the answer is “cannot tell”, never “fine”.",
    unknownElsewhere_one: "{{count}} other place whose rate today is not known",
    unknownElsewhere_other: "{{count}} other places whose rates today are not known",
    captionUnknown: "Places whose rate on {{day, date}} is not known",
    caption: "Minimum wages used today ({{day, date}})",
    area: "Area",
    monthly: "A month",
    hourly: "An hour (part-time)",
    from: "Since",
    source: "Source",
    mark: "How far checked",
    unknown: "Not known",
    last: "Last was {{monthFen, money}} until {{to, date}}; it no longer holds",
    next: "From {{from, date}}: {{monthFen, money}} a month",
    none: "No minimum wage is entered.",
  },
  topic: {
    pay: "Pay and hours",
    insurance: "Social insurance",
    quota: "The quota for employing disabled people",
    levy: "The employment security levy (残保金)",
    certificate: "What the disability certificate counts for",
  },
  rule: {
    partTimeHours:
      "Part-time work: on average at most {{daily}} hours a day and at most {{weekly}} a week with one employer.",
    partTimePay: "Part-time work is paid by the hour, and no less than the local hourly minimum.",
    probation: "Pay on probation is at least {{percent}} % of the contract's and at least the minimum wage.",
    notCounted:
      "Overtime pay, allowances for nights, heat, cold or toxic work, and statutory welfare do not count toward the minimum wage.",
    shelteredPay:
      "In sheltered work (such as a Home of the Disabled) hours, pay and the form of agreement may be flexible; where labour law applies there is a labour contract.",
    insuranceWho:
      "Employer and worker both pay for pension, medical (with maternity) and unemployment insurance; the employer alone pays for work injury.",
    insuranceWhen: "The employer registers a worker within 30 days of hiring. The late fee is 0.05 % a day.",
    insuranceBase: "The contribution base usually lies between 60 % and 300 % of the average wage.",
    quotaShare: "At least {{percent}} % of an employer's staff are disabled people.",
    quotaWho:
      "To count, a person needs an established post or a contract of a year or more, really works there, earns at least the minimum wage, is fully insured and holds a valid certificate. It is counted month by month.",
    levySum:
      "An employer below the quota pays: (average staff of the year before × {{percent}} % − disabled staff) × its own average wage of that year. The shortfall may be a fraction.",
    levyCap: "The average wage used for it is at most {{times}} times the local social average.",
    levyCut:
      "With a share of {{ratio}} % or more but below the quota, {{half}} % of it is paid; with less than {{ratio}} %, {{most}} %.",
    levySmall: "Enterprises with {{staff}} staff or fewer pay nothing.",
    levyLate: "The late fee is {{permille}} ‰ a day; in Zhejiang it is never more than the levy itself.",
    certificateCounts: "Only staff with a valid certificate count; a person of grade 1 or 2 counts as {{persons}}.",
    certificateKinds:
      "There are seven categories (sight, hearing, speech, physical, intellectual, mental, multiple) in four grades, 1 being the severest. A certificate is valid for {{years}} years; category and grade can change.",
    certificateNotScored:
      "Category and grade are used for these calculations only. They are never used to suggest postings and never shown to employers.",
  },
  accessibility: {
    title: "Accessibility statement",
    lead: "This site is made so that everybody can use it, with a screen reader, a keyboard, a magnifier or an old phone.",
    standards: "The standards we follow",
    standardWcag:
      "Web Content Accessibility Guidelines (WCAG) 2.2: everything of levels A and AA; contrast and target size at AAA wherever possible.",
    standardGb: "National standard GB/T 37668-2019 on web accessibility; the aim is level 2 or better.",
    standardLaw: "Law on Building a Barrier-free Environment, art. 32.",
    how: "How it is checked",
    howAutomatic: "After each change the tool axe checks every page, in both languages and for every kind of user.",
    howHonest:
      "A tool finds only some of the problems. A full review by disabled people and an independent body has not been made, so we do not claim full conformance.",
    works: "How you can use it",
    worksScript: "Everything essential works without JavaScript.",
    worksKeyboard: "Each step can be taken by keyboard alone, and you see where the focus is.",
    worksNarrow:
      "At 320 pixels or 400 % zoom nothing has to be dragged sideways; only wide tables scroll by themselves.",
    worksDisplay:
      "At the top of each page you choose text size, dark or high contrast, easy-read and language. It is remembered without an account.",
    worksTime: "There is no picture puzzle, no time limit, and nothing that can only be dragged.",
    known: "What does not work well, as far as we know",
    knownUploads: "Spreadsheets that employers or staff upload, and files other than web pages, may not be accessible.",
    knownTexts: "Texts written by employers come only in the language they wrote, and are not always easy.",
    knownSign: "There are no sign-language videos yet.",
    knownTables: "Very wide tables have to be scrolled sideways on a small screen.",
    complain: "Something does not work? Please tell us",
    complainText:
      "Call the hotline at the foot of the page and say which page it was and what device you use. If calling is difficult, a liaison or counsellor can pass it on, or come to the Federation's counter.",
    complainThen: "We first get your matter done in another way, then mend the page.",
  },
  privacy: {
    title: "How personal information is used",
    lead: "We keep only what helps you find work, show it only to those who deal with it, and you can withdraw your consent at any time.",
    stored: "What is stored, and what for",
    kind: "What",
    purpose: "What for",
    who: "Who can see it",
    contact: "Name, phone, address",
    contactWhy: "To reach you, and to tell how long the way is",
    contactWho: "You, your counsellor, a liaison with your mandate. Employers see name and phone only once you agree",
    profile: "What you can do, what you need, what work you want",
    profileWhy: "To compare with postings and suggest what fits",
    profileWho:
      "You, your counsellor, a liaison with your mandate. With your consent employers see the items you agreed to",
    numbers: "Identity and certificate numbers",
    numbersWhy: "To be sure it is you, and for formalities",
    numbersWho: "Stored encrypted, shown with the middle hidden. Never in search, never in logs",
    category: "Category and grade of disability, with their history",
    categoryWhy: "Statistics and calculations that the law asks for",
    categoryWho: "Stored encrypted. Never used for suggestions, never shown to employers",
    steps: "Applications, interviews, placements",
    stepsWhy: "To know how far things are and whose turn it is",
    stepsWho: "You, your counsellor, a liaison with your mandate; employers those of their own postings",
    notes: "Notes of guidance, visits and calls",
    notesWhy: "To know what was agreed, and what comes next",
    notesWho: "Counsellors; a liaison with your mandate only what they wrote down themselves. Employers do not",
    fair: "Registrations for fairs, needs and wishes there",
    fairWhy: "To prepare the place, an interpreter and so on",
    fairWho: "You, the organiser, counsellors. Employers do not",
    searches: "Saved searches, favourite jobs, new jobs you were told of",
    searchesWhy: "So that you need not choose again; if you wish, to tell you of new jobs each morning",
    searchesWho:
      "Only you. Text messages do not say what you searched for. Suggestions while you type keep nothing of what you typed",
    account: "Phone for signing in, password, when you signed in",
    accountWhy: "To be sure it is you",
    accountWho:
      "You and the administrator; the people in a counsellor’s care see that counsellor’s name and phone. Nobody can see the password; only a hash of it is stored",
    hiring: "People of an employer: name, number, which organisation, requests to join",
    hiringWhy: "To verify the organisation and to reach it",
    hiringWho:
      "You and the administrator; colleagues see the name and, when somebody asks to join, a few digits of the number",
    caption: "What is stored, what for, and who can see it",
    match: "How suggestions come about",
    matchHow:
      "A posting's demands are compared one by one with the abilities, needs, hours, way and wishes you gave. Each suggestion states its reasons.",
    matchNever:
      "Category and grade never influence suggestions: change them and the list stays the same to the letter. An automatic test makes sure of it.",
    matchPerson: "If a suggestion is wrong, say “not for me” and why, or ask your counsellor to look at it.",
    matchAnswers:
      "Your reason for “not for me” only moves similar jobs down a little: one reason touches one part of the points and leaves at least {{keptOfOne}} % of it; with several, at least {{keptOfAll}} % of every part is left. It never takes another job off the list and never changes anybody else’s points. Under “What answers changed” you can see it and have it forgotten at any time.",
    matchLevel:
      "A job that is shown to many people moves down a little on everybody’s list, and one that hardly anybody sees moves up: by {{levelledBy}} % of all points at most, the same for everyone. So no job is flooded while another stays unknown.",
    matchLaw:
      "Personal Information Protection Law (PIPL) art. 24: automated suggestions must be fair, transparent and explained.",
    consent: "Consent and withdrawal",
    consentGive:
      "Information about disability is sensitive. Each purpose is asked for separately, with who gets what and until when.",
    consentTake:
      "On the consents page of your desk you can withdraw it at any time. Then it disappears from pages, downloads and search alike.",
    consentPast:
      "What was done before stays valid. Without any consent you can still look through postings and find work.",
    consentLaw: "PIPL arts 15, 23, 28, 29 and 30.",
    rights: "Your rights",
    rightsSee: "See all that is stored about you and have mistakes put right.",
    rightsDelete: "Have your account and profile deleted, except records that the law wants kept.",
    rightsLog: "It is recorded who did what on your behalf and when; you can ask.",
    rightsHow: "Do it on your own pages, or call the hotline at the foot of the page.",
    rightsLaw: "PIPL arts 44 to 47.",
    cookies: "What is kept in your browser",
    cookiesText:
      "Three things only: that you are signed in, how you like pages shown, and one sentence after a step is done. No tracking, no advertising, nothing for other sites.",
  },
} as const satisfies Translation<typeof zh>;
