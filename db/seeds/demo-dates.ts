import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import * as schema from "#db/schema/all.ts";

/**
 * What becomes of a date when the demo world is moved to another day.
 *
 * `happened`: an instant at which something was done. It keeps its age, but never comes to lie ahead of the clock.
 * `moves`: a calendar day, or an instant that was planned. It keeps its distance from today.
 * `stays`: a fact about a person or a rule, or a trace of the machinery, which moving would make wrong.
 */
export type DateDecision = "happened" | "moves" | "stays";

/**
 * The decision for every date and timestamp of the schema. A column that is missing here, or is here and no longer in the
 * schema, fails a test: think about what its date means before you add it.
 */
export const DATE_DECISIONS: Readonly<Record<string, Readonly<Record<string, DateDecision>>>> = {
  accounts: { disabledAt: "happened", createdAt: "happened" },
  memberships: { createdAt: "happened", revokedAt: "happened" },
  // The cookie in the browser ages by the real calendar.
  sessions: { createdAt: "stays", lastSeenAt: "stays", expiresAt: "stays", revokedAt: "stays" },
  audit_log: { at: "happened" },
  // What was done once to this database, by the real calendar; the mark of the world itself is written anew.
  settings: { updatedAt: "stays" },

  organisations: { submittedAt: "happened", createdAt: "happened", updatedAt: "happened" },
  join_requests: { createdAt: "happened", answeredAt: "happened" },
  // Traces of the machinery, by the real calendar.
  search_mirrors: { wholeSince: "stays", rebuildingSince: "stays", doubtedAt: "stays" },
  // Compared with the index's own versions, which a rebuild after the move makes anew.
  search_mirror_changes: { version: "stays", notedAt: "stays" },
  postings: {
    deadline: "moves",
    createdAt: "happened",
    updatedAt: "happened",
    submittedAt: "happened",
    publishedAt: "happened",
    lastConfirmedAt: "happened",
    remindedAt: "happened",
    closedAt: "happened",
    demandsChangedAt: "happened",
  },
  held_pairs: { heldAt: "happened" },
  posting_drafts: { createdAt: "happened", updatedAt: "happened" },
  favourites: { createdAt: "happened" },
  saved_searches: { createdAt: "happened", newsSince: "happened" },
  saved_search_news: { toldAt: "happened" },
  imports: { createdAt: "happened", startedAt: "happened", progressedAt: "happened", finishedAt: "happened" },

  seekers: {
    birthDate: "stays",
    // Printed on a card, and tied to the number beside it. Some run out as time goes by, as they do.
    certificateIssuedOn: "stays",
    certificateValidUntil: "stays",
    createdAt: "happened",
    updatedAt: "happened",
  },
  certificate_history: { from: "stays", recordedAt: "happened" },
  // A life lies where it lies on the calendar.
  training_records: { finishedOn: "stays" },
  work_history: { from: "stays", to: "stays" },
  consents: { grantedAt: "happened", expiresOn: "moves", withdrawnAt: "happened" },

  suggestions: { computedAt: "happened" },
  suggestion_answers: { answeredAt: "happened", forgottenAt: "happened" },
  posting_levelling: { computedAt: "happened" },
  matching_runs: { startedAt: "happened", finishedAt: "happened" },
  opening_sums: { computedAt: "happened" },
  place_proposals: { requestedAt: "happened", computedAt: "happened" },
  place_proposal_rows: { workshopDecidedAt: "happened", counsellorDecidedAt: "happened" },
  place_pins: { setAt: "happened" },
  applications: { interviewAt: "moves", createdAt: "happened", updatedAt: "happened" },
  application_events: { at: "happened" },
  placements: { startsOn: "moves", endsOn: "moves", createdAt: "happened", endedAt: "happened" },
  guidance_entries: { dueOn: "moves", doneAt: "happened", createdAt: "happened" },

  fairs: { heldOn: "moves", registrationClosesOn: "moves", createdAt: "happened", updatedAt: "happened" },
  fair_postings: { invitedAt: "happened", answeredAt: "happened" },
  fair_registrations: { registeredAt: "happened", cancelledAt: "happened" },
  courses: { startsOn: "moves", endsOn: "moves", createdAt: "happened" },

  // From when a figure holds is the law's date, whenever the world is looked at.
  minimum_wages: { from: "stays", to: "stays", enteredAt: "happened" },

  notices: { createdAt: "happened", readAt: "happened" },
  outgoing_messages: { createdAt: "happened", sentAt: "happened" },
  // How long a fact has really waited, and been kept.
  outbox: { createdAt: "stays", relayedAt: "stays" },
  // The indexes are made from postings, people and fairs: they follow through the outbox, whichever engine holds it.
  search_postings: { version: "stays", publishedAt: "stays", deadline: "stays" },
  search_posting_words: { publishedAt: "stays", deadline: "stays" },
  search_records: { version: "stays" },
};

/**
 * Dates `YYYY-MM-DD` inside JSON that move, by table, column and key. What somebody typed into a draft, a row of a
 * spreadsheet and the text of a message that was sent stay as they were.
 */
export const DATES_IN_JSON: readonly (readonly [table: string, column: string, key: string])[] = [
  ["notices", "params", "day"],
  ["audit_log", "details", "expiresOn"],
];

/** Every table of the schema by its name in the database. */
export const TABLES: ReadonlyMap<string, PgTable> = new Map(
  Object.values(schema).flatMap((each): [string, PgTable][] => (is(each, PgTable) ? [[getTableName(each), each]] : [])),
);
