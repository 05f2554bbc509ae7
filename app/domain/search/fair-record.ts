import { accommodation, ACCOMMODATION_CODES, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { townOf } from "#app/domain/areas/fenghua.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { type FairStatus, isPublic } from "#app/domain/fairs/lifecycle.ts";
import { occupationNamesOf } from "./occupation-names.ts";
import { publicText } from "./public-text.ts";
import type { RecordQuery, SearchRecord } from "./search-record.ts";

/** What can be asked for in fairs, each as one value that records hold and queries name. */
const fairTag = {
  town: (code: string) => `town:${code}`,
  offers: (code: AccommodationCode) => `offers:${code}`,
} as const;

const HELD = "held";
/** Said of every fair, and typed by many who look for one. */
const CALLED = ["招聘会", "专场", "job fair"];

/** The columns of a fair that its record is made from. */
export interface FairSource {
  readonly id: number;
  readonly name: string;
  readonly status: FairStatus;
  readonly heldOn: IsoDate;
  readonly areaCode: string | null;
  readonly place: string;
  readonly address: string | null;
  readonly about: string;
  readonly accessibility: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly cancelReason: string | null;
  readonly updatedAt: Date;
}

/** A posting whose employer said that it will come. */
export interface FairPostingSource {
  readonly title: string;
  readonly occupationCode: string | null;
  readonly organisation: string;
}

/** The record of a fair 招聘会 that everybody may see; null for one that was never announced. */
export function fairRecord(fair: FairSource, coming: readonly FairPostingSource[]): SearchRecord | null {
  if (!isPublic(fair)) return null;
  const inTown = fair.areaCode === null ? undefined : townOf(fair.areaCode);
  const offered = ACCOMMODATION_CODES.filter((code) => fair.accessibility[code] === "yes");
  return {
    id: fair.id,
    version: fair.updatedAt,
    tags: [...(inTown === undefined ? [] : [fairTag.town(inTown.code)]), ...offered.map(fairTag.offers)],
    days: { [HELD]: fair.heldOn },
    names: [fair.name, ...CALLED].map(publicText),
    furtherTexts: [
      ...[fair.place, fair.address ?? "", fair.about].map(publicText),
      ...[inTown?.name, ...offered.map((code) => accommodation(code).name)].flatMap((name) =>
        name === undefined ? [] : [name.zh, name.en],
      ),
      ...new Set(
        coming.flatMap(({ title, occupationCode, organisation }) => [
          publicText(title),
          organisation,
          ...(occupationCode === null ? [] : occupationNamesOf(occupationCode)),
        ]),
      ),
    ],
  };
}

export interface FairCriteria {
  /** Words of the fair, its place, and the work and employers that come; empty: none. */
  readonly text: string;
  readonly town: string | null;
  /** Fairs whose place offers all of these. */
  readonly offers: readonly AccommodationCode[];
}

/** Whether anything narrows the fairs down. */
export function asksForSomething({ text, town, offers }: FairCriteria): boolean {
  return text !== "" || town !== null || offers.length > 0;
}

/**
 * A search for fairs, those to come soonest first, those that are over latest first.
 *
 * @param when on or after a day, or before it
 */
export function fairsQuery(
  { text, town, offers }: FairCriteria,
  when: { readonly is: "from" | "before"; readonly day: IsoDate },
): Pick<RecordQuery, "text" | "allTags" | "anyTagGroups" | "days" | "order"> {
  return {
    text,
    allTags: [...(town === null ? [] : [fairTag.town(town)]), ...offers.map(fairTag.offers)],
    anyTagGroups: [],
    days: [{ name: HELD, ...when }],
    order: { by: "day", name: HELD, direction: when.is === "from" ? "asc" : "desc" },
  };
}
