import type { AccommodationCode } from "../../abilities/accommodations.ts";
import type { DimensionCode } from "../../abilities/dimensions.ts";
import type { Level, LevelProfile } from "../../abilities/scale.ts";
import type { MinimumWageRow } from "../../compliance/minimum-wage.ts";
import { cutText } from "../../cut-text.ts";
import { checkPostingPay, refuseBelowMinimumWage } from "../../compliance/posting-pay.ts";
import type { IsoDate } from "../../dates.ts";
import { parseCreditCode } from "../../employers/credit-code.ts";
import { guessOccupation } from "../../occupations/guess-occupation.ts";
import type { PostingKind } from "../kinds.ts";
import type { Pay } from "../pay.ts";
import { payPeriodOfHeading, payUnitOfHeading, readPay } from "../read-pay.ts";
import type { Insurance, WorkingMode, WorkingShift } from "../terms.ts";
import { headcountOf } from "./headcount-cells.ts";
import { headingPath } from "./layout/heading-path.ts";
import { type ColumnMapping, type ColumnTarget, type ImportField, statedBy } from "./fields.ts";
import type { RowProblem, RowProblemReason } from "./problems.ts";
import { type ReadPlace, placeReader } from "./read-place.ts";
import { readAccommodations, readLevel } from "./read-profile.ts";
import {
  type Education,
  type Employment,
  holdsControl,
  insurancesAmong,
  isCommercialInsurance,
  isConditional,
  isPreference,
  listItems,
  readDate,
  readEducation,
  readEmployment,
  readExperience,
  readHours,
  type Reading,
  readInsurance,
  readKind,
  readWorkingMode,
  readYesNo,
  saysNothing,
} from "./read-terms.ts";
import { readTags, type TagFacts } from "./tags.ts";

/** A posting as a row states it; null, empty or absent means that the row does not say. */
export interface ReadPosting {
  /** Null where the rows belong to the organisation that imports them. */
  readonly employer: string | null;
  readonly creditCode: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly externalId: string | null;
  readonly kind: PostingKind;
  readonly title: string;
  /** What the title names beyond doubt; never part of what the row states. */
  readonly occupationCode: string | null;
  readonly description: string;
  readonly place: ReadPlace;
  readonly address: string | null;
  readonly workingMode: WorkingMode | null;
  readonly employment: Employment | null;
  readonly weeklyHours: number | null;
  readonly dailyHours: number | null;
  readonly shift: WorkingShift | null;
  readonly hoursText: string | null;
  readonly pay: Pay;
  readonly payText: string;
  readonly insurance: readonly Insurance[] | null;
  readonly headcount: number | null;
  readonly deadline: IsoDate | null;
  readonly demands: LevelProfile<DimensionCode>;
  readonly accommodations: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly skillsWanted: readonly string[];
  readonly benefits: readonly string[];
  readonly education: Education | null;
  readonly experienceYearsMin: number | null;
  readonly postedText: string | null;
}

export type RowReading =
  | { readonly ok: true; readonly posting: ReadPosting }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

export interface RowCells {
  readonly cells: readonly string[];
  readonly formulas: readonly number[];
  /** Columns whose value holds for several rows, merged downwards. */
  readonly shared?: readonly number[];
  /** Columns that repeat the value to their left, merged sideways. */
  readonly repeated?: readonly number[];
}

export interface RowOptions {
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  /** True where all rows belong to the organisation that imports them: a column that names an employer is not read. */
  readonly ownPostings: boolean;
  /** What a posting is when its row does not say. */
  readonly defaultKind: PostingKind;
  readonly date: IsoDate;
  readonly minimumWages: readonly MinimumWageRow[];
}

export const LONGEST_CELL = 5000;
const LONGEST_TITLE = 100;
const LONGEST_EMPLOYER = 100;
const LONGEST_EXTERNAL_ID = 100;

/** The cells of one row by what they are read as, and the problems found so far. */
class RowInHand {
  readonly problems: RowProblem[] = [];
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<ColumnTarget, number>;

  constructor(cells: readonly string[], columns: ReadonlyMap<ColumnTarget, number>) {
    this.#cells = cells;
    this.#columns = columns;
  }

  column(target: ColumnTarget): number | null {
    return this.#columns.get(target) ?? null;
  }

  /** The cell read as `target`; empty where there is none or where it says nothing. */
  text(target: ColumnTarget): string {
    const column = this.#columns.get(target);
    return column === undefined ? "" : (this.#cells[column] ?? "");
  }

  stated(field: ImportField): string | null {
    const text = this.text(field);
    return saysNothing(text) ? null : text;
  }

  refuse(target: ColumnTarget, reason: RowProblemReason, params: RowProblem["params"] = {}): void {
    this.problems.push({ column: this.column(target), reason, params, cell: this.text(target) });
  }

  /** The cell's meaning by `read`; null where it says nothing, and noted as a problem where it is not understood. */
  term<T>(target: ColumnTarget, read: (text: string) => Reading<T>, reason: RowProblemReason): T | null {
    const text = this.text(target);
    if (text === "") return null;
    const reading = read(text);
    if (reading.status === "read") return reading.value;
    if (reading.status === "unreadable") this.refuse(target, reason);
    return null;
  }
}

function checkCells(row: RowInHand, { cells, formulas }: RowCells, options: RowOptions): void {
  for (const [column, cell] of cells.entries()) {
    const target = options.mapping[String(column)] ?? "ignore";
    const refuse = (reason: RowProblemReason, params: RowProblem["params"] = {}) =>
      row.problems.push({ column, reason, params, cell });
    if (column >= options.headings.length && cell !== "") {
      refuse("too-many-cells", { columns: options.headings.length });
      return;
    }
    if (target === "ignore") continue;
    if (formulas.includes(column)) refuse("formula");
    else if (cell.length > LONGEST_CELL) refuse("cell-too-long", { length: cell.length, most: LONGEST_CELL });
    else if (holdsControl(cell)) refuse("control-characters");
  }
}

/** What the headings of a pay column say: the lowest first, then those above it that are of pay as well. */
function saidOfPay<T>(heading: string, read: (heading: string) => T | undefined): T | undefined {
  const { lowest, groups } = headingPath(heading);
  const ofPay = groups.toReversed().filter((group) => /薪|工资|待遇|pay|salary|wage/i.test(group));
  return [lowest, ...ofPay].map(read).find((said) => said !== undefined);
}

function readPayCells(row: RowInHand, headings: readonly string[]): { pay: Pay; payText: string } | undefined {
  const low = row.text("payMin");
  const high = row.text("payMax");
  const fromBounds = low !== "" && high !== "" ? `${low}-${high}` : low !== "" ? `${low}以上` : high && `${high}以下`;
  const target = row.text("pay") !== "" || fromBounds === "" ? "pay" : low !== "" ? "payMin" : "payMax";
  const payText = target === "pay" ? row.text("pay") : fromBounds;
  const heading = headings[row.column(target) ?? -1] ?? "";
  const reading = readPay(payText, {
    assumePeriod: saidOfPay(heading, payPeriodOfHeading),
    assumeUnit: saidOfPay(heading, payUnitOfHeading),
  });
  if (reading.status !== "unreadable") return { pay: reading.pay, payText };
  row.refuse(target, `pay-${reading.why}`);
  return undefined;
}

function readProfiles(row: RowInHand, mapping: ColumnMapping): Pick<ReadPosting, "demands" | "accommodations"> {
  const demands: Partial<Record<DimensionCode, Level>> = {};
  const accommodations: Partial<Record<AccommodationCode, "yes" | "no">> = {};
  const listed = readAccommodations(row.text("accommodations"));
  for (const code of listed.offered) accommodations[code] = "yes";
  if (listed.unknown.length > 0) {
    row.refuse("accommodations", "accommodation-unknown", { names: cutText(listed.unknown.join("、"), 200) });
  }
  for (const target of Object.values(mapping)) {
    const stated = statedBy(target);
    if (stated === undefined) continue;
    if ("demand" in stated) {
      const level = row.term(target, (text) => readLevel(stated.demand, text), "level-unreadable");
      if (level !== null) demands[stated.demand] = level;
    } else {
      const answer = row.term(target, readYesNo, "accommodation-unreadable");
      if (answer !== null) accommodations[stated.accommodation] = answer;
    }
  }
  return { demands, accommodations };
}

/** Cells whose wish or condition no field holds: they stay as lines of the description, under their heading. */
const MAY_KEEP_TEXT = ["education", "experience", "insurance", "skills"] as const;

function keptAsText(row: RowInHand, headings: readonly string[]): readonly string[] {
  return MAY_KEEP_TEXT.flatMap((field) => {
    const text = row.text(field);
    if (!isPreference(text) && !(field === "insurance" && (isConditional(text) || isCommercialInsurance(text))))
      return [];
    return [`${headings[row.column(field) ?? -1] ?? field}：${text}`];
  });
}

function readHeadcountCells(row: RowInHand, cells: RowCells, mapping: ColumnMapping): number | null {
  const headcount = headcountOf(cells, mapping);
  if (headcount.status === "read") return headcount.value;
  const { column, status } = headcount;
  row.problems.push({ column, reason: `headcount-${status}`, params: {}, cell: cells.cells[column] ?? "" });
  return null;
}

/** A number that several rows share is no row's own; it stays as text. */
function sharedHeadcount(row: RowInHand, { shared = [] }: RowCells): readonly string[] {
  const text = row.text("headcount");
  return text !== "" && shared.includes(row.column("headcount") ?? -1) ? [`几个岗位共招：${text}`] : [];
}

function readTitle(row: RowInHand): string {
  const title = row.text("title").replace(/\s+/g, " ");
  if (saysNothing(title)) row.refuse("title", "title-missing");
  else if (title.length > LONGEST_TITLE) row.refuse("title", "title-too-long", { most: LONGEST_TITLE });
  return title;
}

function readEmployer(row: RowInHand, ownPostings: boolean): Pick<ReadPosting, "employer" | "creditCode"> {
  if (ownPostings) return { employer: null, creditCode: null };
  const employer = row.text("employer").replace(/\s+/g, " ");
  if (saysNothing(employer)) row.refuse("employer", "employer-missing");
  else if (employer.length > LONGEST_EMPLOYER) row.refuse("employer", "employer-too-long", { most: LONGEST_EMPLOYER });
  const written = row.stated("creditCode");
  const code = written === null ? undefined : parseCreditCode(written);
  if (code?.ok === false) row.refuse("creditCode", "credit-code-invalid");
  return { employer, creditCode: code?.ok === true ? code.value : null };
}

function readDeadline(row: RowInHand, date: IsoDate): IsoDate | null {
  const deadline = row.term("deadline", readDate, "deadline-unreadable");
  if (deadline !== null && deadline < date) row.refuse("deadline", "deadline-passed", { date: deadline });
  return deadline;
}

const NO_TAGS: TagFacts = {
  benefits: [],
  placeText: null,
  experienceYearsMin: null,
  education: null,
  headcount: null,
  postedText: null,
  skills: [],
};

function readTagsCell(row: RowInHand): TagFacts {
  const text = row.text("tags");
  const tags = text === "" ? NO_TAGS : readTags(text);
  if (tags === undefined) row.refuse("tags", "tags-unreadable");
  return tags ?? NO_TAGS;
}

function readKindOf(row: RowInHand, options: RowOptions): Pick<ReadPosting, "kind" | "employment"> {
  const employment = row.term("employment", readEmployment, "employment-unreadable");
  // Some sheets head the column of 全职 and 兼职 with 岗位类型.
  const underKind = readEmployment(row.text("kind"));
  if (underKind.status === "read") return { kind: options.defaultKind, employment: employment ?? underKind.value };
  return { kind: row.term("kind", readKind, "kind-unknown") ?? options.defaultKind, employment };
}

function refuseLowPay(row: RowInHand, posting: ReadPosting, { date, minimumWages }: RowOptions): void {
  const { pay, kind, weeklyHours, employment, place } = posting;
  const check = checkPostingPay({
    ...{ pay, kind, weeklyHours, employment, date },
    areaCode: place.countyCode,
    rows: minimumWages,
  });
  const verdict = refuseBelowMinimumWage(check);
  if (verdict.ok) return;
  const target = row.text("pay") === "" ? "payMin" : "pay";
  row.refuse(target, "pay-below-minimum-wage", verdict.refusal.params);
}

/** Titles repeat from row to row, so what one names is remembered. */
function occupationReader(): (title: string) => string | null {
  const known = new Map<string, string | null>();
  return (title) => {
    const before = known.get(title);
    if (before !== undefined) return before;
    const code = guessOccupation(title)?.code ?? null;
    known.set(title, code);
    return code;
  };
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}

/**
 * Makes the reader of an import's rows: from a row's cells either the posting they state or every problem they have.
 * Nothing is guessed: a cell that is not understood is a problem, and what the row does not state stays unknown. Pay that
 * is surely below the minimum wage of its place is refused by `checkPostingPay`.
 */
export function rowReader(options: RowOptions): (cells: RowCells) => RowReading {
  const { mapping, headings, date } = options;
  const columns = new Map<ColumnTarget, number>();
  for (const [column, target] of Object.entries(mapping)) if (target !== "ignore") columns.set(target, Number(column));
  const readPlace = placeReader();
  const readOccupation = occupationReader();

  return (cells) => {
    const row = new RowInHand(cells.cells, columns);
    checkCells(row, cells, options);
    // A cell that is no text to trust says nothing further.
    if (row.problems.length > 0) return { ok: false, problems: row.problems };

    const tags = readTagsCell(row);
    const paid = readPayCells(row, headings);
    const { kind, employment } = readKindOf(row, options);
    const benefits = unique([...listItems(row.stated("benefits") ?? ""), ...tags.benefits]);
    const hoursText = row.stated("hours");
    const placeText = row.stated("place");
    const isShared = (target: ColumnTarget) => cells.shared?.includes(row.column(target) ?? -1) ?? false;
    const externalId = isShared("externalId") ? null : row.stated("externalId");
    if (externalId !== null && externalId.length > LONGEST_EXTERNAL_ID) {
      row.refuse("externalId", "external-id-too-long", { most: LONGEST_EXTERNAL_ID });
    }
    const insuranceHeading = headings[row.column("insurance") ?? -1] ?? "";
    const insurance = row.term("insurance", (text) => readInsurance(text, insuranceHeading), "insurance-unreadable");
    const title = readTitle(row);
    const posting = {
      title,
      occupationCode: readOccupation(title),
      ...readEmployer(row, options.ownPostings),
      contactName: row.stated("contactName"),
      contactPhone: row.stated("contactPhone"),
      externalId,
      kind,
      employment,
      description: [row.text("description"), ...keptAsText(row, headings), ...sharedHeadcount(row, cells)]
        .filter((text) => text !== "")
        .join("\n"),
      place: readPlace([placeText, tags.placeText, row.stated("address")]),
      address: row.stated("address"),
      workingMode:
        row.term("workingMode", readWorkingMode, "working-mode-unknown") ?? (kind === "home-based" ? "home" : null),
      ...readHours(hoursText ?? ""),
      hoursText,
      insurance: insurance ?? insurancesAmong(benefits),
      headcount: readHeadcountCells(row, cells, mapping) ?? tags.headcount,
      deadline: readDeadline(row, date),
      ...readProfiles(row, mapping),
      skillsWanted: unique([...listItems(row.stated("skills") ?? ""), ...tags.skills]).filter(
        (skill) => !isPreference(skill),
      ),
      benefits,
      education: row.term("education", readEducation, "education-unreadable") ?? tags.education,
      experienceYearsMin: row.term("experience", readExperience, "experience-unreadable") ?? tags.experienceYearsMin,
      postedText: row.stated("postedOn") ?? tags.postedText,
    };
    if (paid !== undefined) refuseLowPay(row, { ...posting, ...paid }, options);
    if (paid === undefined || row.problems.length > 0) return { ok: false, problems: row.problems };
    return { ok: true, posting: { ...posting, ...paid } };
  };
}
