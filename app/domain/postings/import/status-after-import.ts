import type { Role } from "../../accounts/roles.ts";
import { type PostingEvent, type PostingStatus, transition } from "../lifecycle.ts";

/** Whether imported postings are published at once, as reviewed by the administrator, or wait for review. */
export type Publication = "publish" | "submit";

/** What was chosen for an import. */
export interface ImportOptions {
  readonly publication: Publication;
  /** The role in which the import was asked for. */
  readonly role: Role;
}

/**
 * The events a posting goes through when a row makes it (from its draft) or states something new of it. Where none is
 * given it stays as it is: what somebody is working on stays a draft, and what the administrator imports needs no second
 * review.
 */
const EVENTS: Readonly<Record<Publication, Readonly<Partial<Record<PostingStatus | "new", readonly PostingEvent[]>>>>> =
  {
    publish: { new: ["publish"], submitted: ["publish"], returned: ["submit", "publish"] },
    submit: {
      new: ["submit"],
      returned: ["submit"],
      published: ["withdraw", "submit"],
      paused: ["withdraw", "submit"],
    },
  };

/**
 * The status of a posting after an import wrote it, by the lifecycle's own table; `status` is what it was, null where it is
 * new. An administrator who leaves postings for review does so as if their employers had submitted them.
 */
export function statusAfterImport(status: PostingStatus | null, { publication, role }: ImportOptions): PostingStatus {
  const author = role === "administrator" ? "employer" : role;
  return (EVENTS[publication][status ?? "new"] ?? []).reduce<PostingStatus>((from, event) => {
    const next = transition(from, event, event === "publish" ? "administrator" : author);
    if (!next.ok) throw new Error(`The lifecycle does not lead from ${from} by ${event}.`);
    return next.value;
  }, status ?? "draft");
}
