import type { Role } from "../../accounts/roles.ts";
import { isLive, type PostingEvent, type PostingStatus, transition } from "../lifecycle.ts";
import type { WordingReach } from "../wording.ts";

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
 * Nobody has read a row before it is imported. Words that name a disability wait for somebody to do so; what is public
 * already is taken back only where its words turn people away now.
 */
function publicationOf(
  status: PostingStatus | null,
  { publication }: ImportOptions,
  wording: readonly { readonly reach: WordingReach }[],
): Publication {
  const isPublic = status !== null && isLive(status);
  const held = isPublic ? wording.some(({ reach }) => reach === "excludes") : wording.length > 0;
  return held ? "submit" : publication;
}

/**
 * The status of a posting after an import wrote it, by the lifecycle's own table; `status` is what it was, null where it is
 * new, `wording` what its words name that they should not. An administrator who leaves postings for review does so as if
 * their employers had submitted them.
 */
export function statusAfterImport(
  status: PostingStatus | null,
  options: ImportOptions,
  wording: readonly { readonly reach: WordingReach }[] = [],
): PostingStatus {
  const author = options.role === "administrator" ? "employer" : options.role;
  return (EVENTS[publicationOf(status, options, wording)][status ?? "new"] ?? []).reduce<PostingStatus>(
    (from, event) => {
      const next = transition(from, event, event === "publish" ? "administrator" : author);
      if (!next.ok) throw new Error(`The lifecycle does not lead from ${from} by ${event}.`);
      return next.value;
    },
    status ?? "draft",
  );
}
