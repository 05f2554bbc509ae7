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
  "fair-announced": { text: "The job fair “{{fair}}” is on {{day, date}}. Please have a look." },
  "fair-cancelled": { text: "The job fair “{{fair}}” on {{day, date}} is cancelled; the reason is on the page." },
  "fair-invited": { text: "“{{posting}}” is invited to the job fair “{{fair}}” on {{day, date}}. Please answer." },
  "organisation-verified": { text: "“{{organisation}}” has been verified." },
  "organisation-rejected": { text: "“{{organisation}}” was not verified; the reason is on the page." },
} as const satisfies Translation<typeof zh>;
