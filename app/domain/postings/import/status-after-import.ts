import type { Role } from "../../accounts/roles.ts";
import { isLive, type PostingEvent, type PostingStatus, transition } from "../lifecycle.ts";

/** Whether imported postings are published at once, as reviewed by the administrator, or wait for review. */
export type Publication = "publish" | "submit";

/**
 * What a person has to look at before a row is public: it names a disability (`names`), or it turns people away, shuts them out
 * or pays less than the minimum (`forbids`).
 */
export type Concern = "names" | "forbids";

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
 * Nobody has read a row before it is imported. What gives concern waits for somebody to do so; what is public already is taken
 * back only where the law forbids it as it stands now.
 */
function publicationOf(
  status: PostingStatus | null,
  { publication }: ImportOptions,
  concerns: readonly Concern[],
): Publication {
  const isPublic = status !== null && isLive(status);
  const held = isPublic ? concerns.includes("forbids") : concerns.length > 0;
  return held ? "submit" : publication;
}

/**
 * The status of a posting after an import wrote it, by the lifecycle's own table; `status` is what it was, null where it is
 * new, `concerns` what somebody has to look at. An administrator who leaves postings for review does so as if
 * their employers had submitted them.
 */
export function statusAfterImport(
  status: PostingStatus | null,
  options: ImportOptions,
  concerns: readonly Concern[] = [],
): PostingStatus {
  const author = options.role === "administrator" ? "employer" : options.role;
  return (EVENTS[publicationOf(status, options, concerns)][status ?? "new"] ?? []).reduce<PostingStatus>(
    (from, event) => {
      const next = transition(from, event, event === "publish" ? "administrator" : author);
      if (!next.ok) throw new Error(`The lifecycle does not lead from ${from} by ${event}.`);
      return next.value;
    },
    status ?? "draft",
  );
}
