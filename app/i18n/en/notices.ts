import type { notices as zh } from "../zh-CN/notices.ts";
import type { Translation } from "../translation.ts";

export const notices = {
  page: {
    title: "Notices",
    lead: "What concerns you, the newest first.",
    empty: "There are no notices now. New ones will appear here.",
    markRead: "Mark all as read",
    unread_one: "{{count}} unread",
    unread_other: "{{count}} unread",
    new: "Unread",
    markedRead: "All notices are marked as read.",
    open: "Open",
  },
  "interest-expressed": { text: "A jobseeker is interested in “{{posting}}”. Please look and answer." },
  referred: { text: "A counsellor referred a posting: {{organisation}}, “{{posting}}”. Please have a look." },
  "seen-by-employer": { text: "{{organisation}} has seen your interest in “{{posting}}”." },
  "interview-invited": {
    text: "{{organisation}} invites you to an interview for “{{posting}}” on {{day, date}}. Time, place and help are on the page.",
  },
  offered: { text: "{{organisation}} offers you “{{posting}}”. Please open it to answer." },
  "offer-accepted": { text: "The jobseeker accepted “{{posting}}”. Please record the contract and the first day." },
  hired: { text: "“{{posting}}” is settled: {{organisation}} has hired." },
  declined: {
    text: "{{organisation}} did not go on with this interest in “{{posting}}”; the reason is on the page. A counsellor will help to look further.",
  },
  withdrawn: { text: "A jobseeker no longer considers “{{posting}}”." },
  "application-posting-ended": {
    text: "“{{posting}}” ({{organisation}}) has stopped hiring. We go on looking for you.",
  },
  reconsidered: { text: "{{organisation}} is considering “{{posting}}” again." },
  "posting-awaits-review": { text: "{{organisation}} handed in “{{posting}}” for review." },
  "posting-published": { text: "“{{posting}}” is published; jobseekers can see it." },
  "posting-returned": { text: "“{{posting}}” needs a change before it can be published; the reason is on the page." },
  "posting-expired": { text: "“{{posting}}” has reached its end and is no longer shown." },
  "posting-reminder": {
    text: "Is “{{posting}}” still open? Please confirm it; postings nobody confirms close after 90 days.",
  },
  "posting-pushed": { text: "A counsellor suggests “{{posting}}” at {{organisation}} to you." },
  "search-news": {
    text_one: "Your saved search “{{search}}” found {{count, count}} new job.",
    text_other: "Your saved search “{{search}}” found {{count, count}} new jobs.",
    message_one: "A search you saved found {{count, count}} new job. See “Saved”; you can turn this off there.",
    message_other: "A search you saved found {{count, count}} new jobs. See “Saved”; you can turn this off there.",
  },
  "fair-announced": { text: "The job fair “{{fair}}” is on {{day, date}}. Please have a look." },
  "fair-cancelled": { text: "The job fair “{{fair}}” on {{day, date}} is cancelled; the reason is on the page." },
  "fair-invited": { text: "“{{posting}}” is invited to the job fair “{{fair}}” on {{day, date}}. Please answer." },
  "organisation-awaits-verification": { text: "“{{organisation}}” awaits verification." },
  "organisation-verified": {
    text: "“{{organisation}}” has been verified; postings you submitted go public once they are reviewed.",
  },
  "organisation-rejected": {
    text: "“{{organisation}}” could not be verified. Reason: {{reason}} Please open its details, change them and hand them in again.",
  },
  "organisation-suspended": {
    text: "“{{organisation}}” is suspended and its postings were taken down. Reason: {{reason}} Please contact the federation.",
  },
  "joining-asked": { text: "Somebody asks to join “{{organisation}}”. Please answer." },
  "joining-accepted": { text: "You have joined “{{organisation}}”: you can post jobs and see applicants." },
  "joining-declined": {
    text: "Your request to join “{{organisation}}” was not accepted. Please contact the federation if you have questions.",
  },
  "lists-alarmed": {
    text_one: "Fairness of suggestions: the last lists raised {{count, count}} new alarm. Please have a look.",
    text_other: "Fairness of suggestions: the last lists raised {{count, count}} new alarms. Please have a look.",
  },
  "workers-away": {
    text: "The background work stands still: notices, suggestions and the search are not kept up. Please start the workers.",
  },
  "night-failed": {
    text: "The last full run of suggestions came to no end. Please see what is wrong with the background work.",
  },
  "visit-recorded": {
    text: "A liaison wrote down a visit or call of {{day, date}} to somebody in your care. Please read it.",
  },
} as const satisfies Translation<typeof zh>;
