/** A rule's answer where facts or figures can be missing. `unknown` is never read as `pass`. */
export type Verdict = "pass" | "fail" | "unknown";

/** How far a figure was checked: read in the statute or a government page, in a secondary page, or not at all. */
export const VERIFICATIONS = ["verified", "secondary", "unverified"] as const;

export type Verification = (typeof VERIFICATIONS)[number];
