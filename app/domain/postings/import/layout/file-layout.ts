import type { ColumnMapping, ColumnTarget } from "../fields.ts";
import { targetOfHeading } from "../recognise-columns.ts";
import { findHeadings, type Headings, headingsAt } from "./headings.ts";
import { isLabelledLine, labelledFacts, type StatedAbove } from "./labelled-lines.ts";
import type { SheetRow } from "./sheet-row.ts";

/** The top of a visible sheet. */
export interface SheetHead {
  readonly name: string;
  /** How many rows of the sheet have something in them. */
  readonly rows: number;
  readonly head: readonly SheetRow[];
}

/** Why a sheet is not read. */
export type UnreadWhy = "hidden" | "empty" | "no-list" | "chosen";

/** Where the list of one sheet stands, and which of the import's columns its columns are. */
export interface SheetLayout {
  readonly sheet: number;
  readonly name: string;
  /** First and last row of the headings, as numbered in the sheet. */
  readonly headingRows: readonly [number, number];
  readonly certain: boolean;
  /** The texts of each row of headings, by the sheet's column. */
  readonly headingTexts: readonly (readonly string[])[];
  /** The import's column for each column of the sheet. */
  readonly columns: readonly number[];
  /** What lines above the list state for its rows, each in a column of the import of its own. */
  readonly stated: readonly { readonly target: StatedAbove; readonly column: number }[];
}

/** How a file is laid out: one set of columns for all of its sheets. */
export interface FileLayout {
  readonly headings: readonly string[];
  readonly sheets: readonly SheetLayout[];
  readonly unread: readonly { readonly name: string; readonly why: UnreadWhy }[];
  /** The employer that a person named for all rows that name none, and its column. */
  readonly employer: { readonly column: number; readonly name: string } | null;
}

/** What a person says of a file's layout. */
export interface LayoutChoices {
  /** First and last row of a sheet's headings, by the sheet's number as text; null where the sheet is not to be read. */
  readonly headingRows: Readonly<Record<string, readonly [number, number] | null>>;
}

export const NO_CHOICES: LayoutChoices = { headingRows: {} };

const EMPLOYER_HEADING = "单位名称";

/** Headings that are equal to the sign, brackets and units included, are one column, whichever sheet they stand in. */
function columnKey(heading: string): string {
  return heading.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** The import's columns, as they grow sheet by sheet. */
class Columns {
  readonly headings: string[] = [];

  /** The columns of one sheet; the same heading twice in one sheet are two columns. */
  of(headings: readonly string[]): readonly number[] {
    const free = new Map<string, number[]>();
    for (const [column, heading] of this.headings.entries()) {
      free.set(columnKey(heading), [...(free.get(columnKey(heading)) ?? []), column]);
    }
    return headings.map((heading) => {
      const known = heading === "" ? undefined : free.get(columnKey(heading))?.shift();
      return known ?? this.headings.push(heading) - 1;
    });
  }

  one(heading: string): number {
    return this.of([heading])[0] ?? 0;
  }
}

function isList({ columns, certain }: Headings): boolean {
  return certain && columns.some((heading) => targetOfHeading(heading) === "title");
}

interface FoundList {
  readonly sheet: number;
  readonly head: SheetHead;
  readonly headings: Headings;
}

/**
 * Lays out a file: where each sheet's headings are, which columns the sheets share, and what lines above a list state for
 * it. Of several sheets those with a list of jobs are read, and the others named; a file without any such sheet is read
 * from its first, with `certain` false.
 */
export function layOut(
  sheets: readonly SheetHead[],
  hidden: readonly string[] = [],
  choices: LayoutChoices = NO_CHOICES,
): FileLayout {
  const unread: { name: string; why: UnreadWhy }[] = [];
  const found = sheets.flatMap((head, sheet): FoundList[] => {
    const chosen = choices.headingRows[String(sheet)];
    const headings = chosen ? headingsAt(head.head, chosen) : findHeadings(head.head);
    if (headings === undefined || chosen === null) {
      unread.push({ name: head.name, why: head.rows === 0 ? "empty" : "chosen" });
      return [];
    }
    return [{ sheet, head, headings }];
  });
  const isChosen = ({ sheet }: FoundList) => choices.headingRows[String(sheet)] !== undefined;
  const lists = found.filter((each) => isChosen(each) || isList(each.headings));
  const read = lists.length > 0 ? lists : found.slice(0, 1);
  for (const { sheet, head } of found) {
    if (!read.some((each) => each.sheet === sheet)) unread.push({ name: head.name, why: "no-list" });
  }
  const columns = new Columns();
  const laidOut = read.map(({ sheet, head, headings }): SheetLayout => {
    const [first, last] = headings.rows;
    return {
      sheet,
      name: head.name,
      headingRows: headings.rows,
      certain: headings.certain,
      headingTexts: head.head.filter(({ number }) => number >= first && number <= last).map(({ cells }) => cells),
      columns: columns.of(headings.columns),
      stated: statedIn(head.head, headings, columns),
    };
  });
  return {
    headings: columns.headings,
    sheets: laidOut,
    unread: [...unread, ...hidden.map((each) => ({ name: each, why: "hidden" as const }))],
    employer: null,
  };
}

/** The layout with a column for the employer that a person names for all rows; an empty name takes the column away. */
export function withEmployer(layout: FileLayout, written: string): FileLayout {
  const name = written.replace(/\s+/g, " ").trim();
  const headings = layout.employer === null ? layout.headings : layout.headings.slice(0, -1);
  if (name === "") return { ...layout, headings, employer: null };
  return { ...layout, headings: [...headings, EMPLOYER_HEADING], employer: { column: headings.length, name } };
}

/** A column for each thing that labelled lines state and no column of the list does. */
function statedIn(head: readonly SheetRow[], headings: Headings, columns: Columns): SheetLayout["stated"] {
  const [first, last] = headings.rows;
  const listed = new Set(headings.columns.map(targetOfHeading));
  const labels = new Map<StatedAbove, string>();
  for (const row of head) {
    if (row.number >= first && (row.number <= last || !isLabelledLine(row))) continue;
    for (const { target, label } of labelledFacts(row)) {
      if (!listed.has(target) && !labels.has(target)) labels.set(target, label);
    }
  }
  return [...labels].map(([target, label]) => ({ target, column: columns.one(label) }));
}

/** The part of a mapping that holds for the columns of one sheet. */
export function mappingOfSheet(mapping: ColumnMapping, layout: FileLayout, sheet: SheetLayout): ColumnMapping {
  const own = new Set([...sheet.columns, ...sheet.stated.map(({ column }) => column)]);
  if (layout.employer !== null && !statesEmployer(mapping, own)) own.add(layout.employer.column);
  return Object.fromEntries(Object.entries(mapping).filter(([column]) => own.has(Number(column))));
}

function statesEmployer(mapping: ColumnMapping, columns: ReadonlySet<number>): boolean {
  const targets: readonly (ColumnTarget | undefined)[] = [...columns].map((column) => mapping[String(column)]);
  return targets.includes("employer");
}
