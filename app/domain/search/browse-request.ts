import { isAccommodationCode } from "../abilities/accommodations.ts";
import { isTownCode } from "../areas/fenghua.ts";
import { occupationGroup } from "../occupations/occupations.ts";
import { POSTING_KINDS } from "../postings/kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "../postings/terms.ts";
import { EASE_CODES } from "./eases.ts";
import {
  EMPLOYMENTS,
  NEARNESS_METRES,
  PAY_STEPS_FEN,
  POSTING_SORTS,
  RECENCY_DAYS,
  type PostingFilters,
} from "./posting-query.ts";

/** From where distances are measured: a town's centre, the seeker's home, or where the browser is (to about 1 km). */
export type OriginChoice =
  | { readonly kind: "town"; readonly code: string }
  | { readonly kind: "home" }
  | { readonly kind: "here"; readonly latitude: number; readonly longitude: number };

/** `fit`: what is suggested to the signed-in seeker first. */
export const BROWSE_SORTS = ["fit", ...POSTING_SORTS] as const;
export type BrowseSort = (typeof BROWSE_SORTS)[number];

/** A page of postings as its address asks for it. */
export interface BrowseRequest {
  readonly filters: PostingFilters;
  /** Whether the words are looked for as they stand, with no needs read out of them and no spelling mended. */
  readonly literal: boolean;
  /** Null: whatever suits the reader. */
  readonly sort: BrowseSort | null;
  readonly origin: OriginChoice | null;
  readonly page: number;
}

const LONGEST_TEXT = 100;
const FEN = 100;
const METRES = 1000;
const HERE = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/;

/**
 * The request an address stands for. Everything is read leniently: what is not understood is left out, so that any address
 * shows something.
 */
export function readBrowseRequest(params: URLSearchParams): BrowseRequest {
  const all = (name: string) => [...new Set(params.getAll(name))];
  const known = <Code extends string>(codes: readonly Code[], name: string) => {
    const given = all(name);
    return codes.filter((code) => given.includes(code));
  };
  const step = <Step extends number>(steps: readonly Step[], name: string, unit: number): Step | null =>
    steps.find((each) => String(each / unit) === params.get(name)) ?? null;
  const sort = params.get("sort");
  const page = params.get("page") ?? "";
  return {
    filters: {
      text: (params.get("q") ?? "").replace(/\p{C}/gu, " ").trim().slice(0, LONGEST_TEXT),
      kinds: known(POSTING_KINDS, "kind"),
      towns: all("town").filter(isTownCode).sort(),
      occupationGroups: all("group")
        .filter((code) => occupationGroup(code)?.level === "middle")
        .sort(),
      eases: known(EASE_CODES, "ease"),
      accommodations: all("offers").filter(isAccommodationCode).sort(),
      workingModes: known(WORKING_MODES, "mode"),
      employment: known(EMPLOYMENTS, "employment"),
      shifts: known(WORKING_SHIFTS, "shift"),
      payAtLeastFen: step(PAY_STEPS_FEN, "pay", FEN),
      insured: params.get("insured") === "1",
      postedWithinDays: step(RECENCY_DAYS, "posted", 1),
      withinMetres: step(NEARNESS_METRES, "within", METRES),
    },
    literal: params.get("words") === "as-typed",
    sort: BROWSE_SORTS.find((each) => each === sort) ?? null,
    origin: readOrigin(params.get("from") ?? ""),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

function readOrigin(text: string): OriginChoice | null {
  if (text === "home") return { kind: "home" };
  if (isTownCode(text)) return { kind: "town", code: text };
  const here = HERE.exec(text);
  if (here === null) return null;
  const [latitude, longitude] = [Number(here[1]), Number(here[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { kind: "here", latitude, longitude } : null;
}

/** The origin as it stands in an address. */
export function originParam(origin: OriginChoice): string {
  if (origin.kind === "home") return "home";
  if (origin.kind === "town") return origin.code;
  return `${origin.latitude},${origin.longitude}`;
}

/** The address of a request, always written the same way: `readBrowseRequest` reads it back unchanged. */
export function browseParams({ filters, literal, sort, origin, page }: BrowseRequest): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.text !== "") params.append("q", filters.text);
  if (literal) params.append("words", "as-typed");
  const lists = {
    kind: filters.kinds,
    town: filters.towns,
    group: filters.occupationGroups,
    ease: filters.eases,
    offers: filters.accommodations,
    mode: filters.workingModes,
    employment: filters.employment,
    shift: filters.shifts,
  };
  for (const [name, codes] of Object.entries(lists)) for (const code of codes) params.append(name, code);
  if (filters.payAtLeastFen !== null) params.append("pay", String(filters.payAtLeastFen / FEN));
  if (filters.insured) params.append("insured", "1");
  if (filters.postedWithinDays !== null) params.append("posted", String(filters.postedWithinDays));
  if (origin !== null) params.append("from", originParam(origin));
  if (filters.withinMetres !== null) params.append("within", String(filters.withinMetres / METRES));
  if (sort !== null) params.append("sort", sort);
  if (page > 1) params.append("page", String(page));
  return params;
}

/** How many filters are set, each chosen value counted; the words and the place distances are measured from are none. */
export function filtersChosen(filters: PostingFilters): number {
  const lists = [
    filters.kinds,
    filters.towns,
    filters.occupationGroups,
    filters.accommodations,
    filters.eases,
    filters.workingModes,
    filters.employment,
    filters.shifts,
  ];
  const single = [filters.payAtLeastFen, filters.postedWithinDays, filters.withinMetres];
  return (
    lists.reduce((sum, list) => sum + list.length, 0) +
    single.filter((each) => each !== null).length +
    (filters.insured ? 1 : 0)
  );
}
