import type { VerificationStatus } from "../employers/organisation.ts";
import type { PostingStatus } from "../postings/lifecycle.ts";

/** Whether anybody may find and read a posting: it is published, and its organisation is not suspended. */
export function isFindable(status: PostingStatus, verification: VerificationStatus): boolean {
  return status === "published" && verification !== "suspended";
}
