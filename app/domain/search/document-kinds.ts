/** What is searched: each kind of document has an index of its own. */
export const DOCUMENT_KINDS = ["postings", "people", "fairs"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** Kinds that are found by tags, days and words alone, as a `SearchRecord`. */
export type RecordKind = Exclude<DocumentKind, "postings">;
