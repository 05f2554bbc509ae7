import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { occupationGroups } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import {
  EMPLOYMENTS,
  NEARNESS_METRES,
  PAY_STEPS_FEN,
  RECENCY_DAYS,
  type PostingFacets,
} from "#app/domain/search/posting-query.ts";
import { EASE_CODES } from "#app/domain/search/eases.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";

/**
 * The choices of a posting in one 64-bit integer, and its eases in one of 32: the index filters by them with integer tests,
 * and one aggregate hands all candidates of a search to this process, which counts every facet in one pass.
 *
 * Rises when a field moves or the order of a code list changes: the audit then writes every row again.
 */
export const FACET_LAYOUT = 2;

/** No field crosses bit 32, so that each is read from one half. 0 means unknown; the n-th code is n + 1. */
const FIELDS = {
  accommodations: { at: 0, bits: 28 },
  kind: { at: 28, bits: 3 },
  town: { at: 32, bits: 5 },
  occupationGroup: { at: 37, bits: 6 },
  workingMode: { at: 43, bits: 2 },
  employment: { at: 45, bits: 2 },
  shift: { at: 47, bits: 3 },
  insured: { at: 50, bits: 1 },
  pay: { at: 51, bits: 4 },
  // Known only when somebody asks: how recent, how near, and the one filter that the posting misses.
  recency: { at: 55, bits: 2 },
  nearness: { at: 57, bits: 2 },
  missed: { at: 59, bits: 4 },
} as const;

/** Filters whose choices are counted as if they were not set, numbered as `missed` names them from 1. */
export const COUNTED_FIELDS = [
  "kind",
  "town",
  "occupationGroup",
  "workingMode",
  "employment",
  "shift",
  "insured",
  "pay",
  "recency",
  "nearness",
] as const;
export type CountedField = (typeof COUNTED_FIELDS)[number];

/** 1 to 10. */
export function missedNumber(field: CountedField): number {
  return COUNTED_FIELDS.indexOf(field) + 1;
}

/** The codes that are counted, in the order of their bits. */
export const CODES = {
  kind: POSTING_KINDS,
  town: TOWNS.map((each) => each.code),
  occupationGroup: occupationGroups("middle").map((each) => each.code),
  workingMode: WORKING_MODES,
  employment: EMPLOYMENTS,
  shift: WORKING_SHIFTS,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CodedField = keyof typeof CODES;

export function shiftOf(field: keyof typeof FIELDS): number {
  return FIELDS[field].at;
}

/** The field's bits set, moved to the right end. */
export function fieldMask(field: keyof typeof FIELDS): number {
  return 2 ** FIELDS[field].bits - 1;
}

function numberOf(field: CodedField, code: string | null): number {
  const codes: readonly string[] = CODES[field];
  return code === null ? 0 : codes.indexOf(code) + 1;
}

function payNumber(fen: number | null): number {
  return fen === null ? 0 : 1 + PAY_STEPS_FEN.filter((step) => fen >= step).length;
}

/** The bits of a document, without those known only at search time. */
export function packFacets(document: PostingDocument): bigint {
  const put = (field: keyof typeof FIELDS, value: number) => BigInt(value) << BigInt(FIELDS[field].at);
  return (
    accommodationBits(document.accommodations) |
    put("kind", numberOf("kind", document.kind)) |
    put("town", numberOf("town", document.townCode)) |
    put("occupationGroup", numberOf("occupationGroup", document.occupationGroup)) |
    put("workingMode", numberOf("workingMode", document.workingMode)) |
    put("employment", numberOf("employment", document.employment)) |
    put("shift", numberOf("shift", document.shift)) |
    put("insured", document.insured === true ? 1 : 0) |
    put("pay", payNumber(document.payMonthlyFen))
  );
}

export function accommodationBits(codes: readonly string[]): bigint {
  return ACCOMMODATION_CODES.reduce((bits, code, at) => (codes.includes(code) ? bits | (1n << BigInt(at)) : bits), 0n);
}

/** One bit an ease, in their published order. */
export function easeBits(codes: readonly string[]): number {
  return EASE_CODES.reduce((bits, code, at) => (codes.includes(code) ? bits | (1 << at) : bits), 0);
}

/** A number whose n-th bit says whether the field's value n is one of `codes`. */
export function choiceBits(field: CodedField, codes: readonly string[]): bigint {
  return codes.reduce((bits, code) => {
    const value = numberOf(field, code);
    return value === 0 ? bits : bits | (1n << BigInt(value));
  }, 0n);
}

const VALUES = 64;
const HIGH_HALF = 32;
const MISSED = { at: FIELDS.missed.at - HIGH_HALF, mask: fieldMask("missed") };

/**
 * Fields that lie side by side are counted as one number each, and the single fields' counts are summed up from those
 * afterwards: three additions a candidate instead of ten.
 */
const JOINT = (
  [
    ["town", "occupationGroup"],
    ["workingMode", "employment", "shift", "insured", "pay"],
    ["recency", "nearness"],
    ["kind"],
  ] as const
).map((fields) => {
  const [first] = fields;
  const bits = fields.reduce((sum, field) => sum + FIELDS[field].bits, 0);
  return {
    half: FIELDS[first].at >= HIGH_HALF ? 0 : 1,
    at: FIELDS[first].at % HIGH_HALF,
    size: 2 ** bits,
    fields: fields.map((field) => ({
      slot: COUNTED_FIELDS.indexOf(field) * VALUES,
      at: FIELDS[field].at - FIELDS[first].at,
      mask: fieldMask(field),
    })),
  };
});
/** Single bits are counted in groups of so many, alike. */
const GROUP_BITS = 7;
const GROUP_SIZE = 2 ** GROUP_BITS;

function bitGroups(bits: number): Uint32Array {
  return new Uint32Array(Math.ceil(bits / GROUP_BITS) * GROUP_SIZE);
}

/** Facets of a search, and how many candidates pass all of its filters. */
export interface Counted {
  readonly total: number;
  readonly facets: PostingFacets;
}

/** The choices of a packed candidate in words of 32 bits: both halves of the choices, and the eases. */
export const BITS = 3;

/** The candidates as halves, from the big-endian bytes that the database sends; the bytes are turned in place. */
export function unpack(packed: Buffer | null | undefined): Uint32Array {
  if (packed === null || packed === undefined) return new Uint32Array(0);
  const aligned = packed.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? packed : Buffer.from(packed);
  aligned.swap32();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / Uint32Array.BYTES_PER_ELEMENT);
}

/**
 * Counts every facet in one pass over the packed candidates. A candidate that misses one filter counts for that filter's
 * choices alone.
 *
 * @param stride words of a candidate, its choices first
 */
export function countFacets(packed: Uint32Array, stride: number): Counted {
  const counts = new Uint32Array(COUNTED_FIELDS.length * VALUES);
  const joint = JOINT.map(({ size }) => new Uint32Array(size));
  const offered = bitGroups(FIELDS.accommodations.bits);
  const eased = bitGroups(EASE_CODES.length);
  let total = 0;
  for (let at = 0; at + stride <= packed.length; at += stride) {
    const high = packed[at] ?? 0;
    const low = packed[at + 1] ?? 0;
    const missed = missedOf(high);
    if (missed > 0) {
      add(counts, missedSlot(missed - 1, high, low));
      continue;
    }
    total += 1;
    for (let group = 0; group < JOINT.length; group += 1) {
      const where = JOINT[group];
      const table = joint[group];
      if (where === undefined || table === undefined) continue;
      add(table, ((where.half === 0 ? high : low) >>> where.at) & (where.size - 1));
    }
    addBits(offered, low);
    addBits(eased, packed[at + 2] ?? 0);
  }
  JOINT.forEach(({ fields }, group) => {
    joint[group]?.forEach((amount, value) => {
      if (amount === 0) return;
      for (const { slot, at, mask } of fields) add(counts, slot + ((value >>> at) & mask), amount);
    });
  });
  return { total, facets: facetsFrom(counts, singleBits(offered), singleBits(eased)) };
}

function add(table: Uint32Array, slot: number, amount = 1): void {
  table[slot] = (table[slot] ?? 0) + amount;
}

function addBits(groups: Uint32Array, bits: number): void {
  for (let base = 0, rest = bits; base < groups.length; base += GROUP_SIZE, rest >>>= GROUP_BITS) {
    add(groups, base + (rest & (GROUP_SIZE - 1)));
  }
}

/** Where a candidate counts that misses the filter of this field. */
function missedSlot(index: number, high: number, low: number): number {
  const field = COUNTED_FIELDS[index] ?? "kind";
  const { at } = FIELDS[field];
  const value = at >= HIGH_HALF ? high >>> (at - HIGH_HALF) : low >>> at;
  return index * VALUES + (value & fieldMask(field));
}

/** How often each bit is set, from how often each combination of seven is. */
function singleBits(combinations: Uint32Array): Uint32Array {
  const single = new Uint32Array((combinations.length / GROUP_SIZE) * GROUP_BITS);
  combinations.forEach((amount, slot) => {
    if (amount === 0) return;
    const first = Math.floor(slot / GROUP_SIZE) * GROUP_BITS;
    for (let bit = 0; bit < GROUP_BITS; bit += 1) if ((slot >>> bit) & 1) add(single, first + bit, amount);
  });
  return single;
}

/** Which filter a candidate misses, by its higher half; 0 where it passes all. */
export function missedOf(high: number): number {
  return (high >>> MISSED.at) & MISSED.mask;
}

function facetsFrom(counts: Uint32Array, offered: Uint32Array, eased: Uint32Array): PostingFacets {
  const of = (field: CountedField, value: number) => counts[COUNTED_FIELDS.indexOf(field) * VALUES + value] ?? 0;
  const byCode = (field: CodedField) =>
    Object.fromEntries(CODES[field].map((code, index) => [code, of(field, index + 1)]));
  const byBit = (codes: readonly string[], bits: Uint32Array) =>
    Object.fromEntries(codes.map((code, bit) => [code, bits[bit] ?? 0]));
  /** Steps ordered so that a higher value of the field satisfies all lower ones. */
  const fromValueUp = (field: CountedField, value: number) => {
    let sum = 0;
    for (let each = value; each <= fieldMask(field); each += 1) sum += of(field, each);
    return sum;
  };
  return {
    kinds: byCode("kind"),
    towns: byCode("town"),
    occupationGroups: byCode("occupationGroup"),
    accommodations: byBit(ACCOMMODATION_CODES, offered),
    eases: byBit(EASE_CODES, eased),
    workingModes: byCode("workingMode"),
    employment: byCode("employment"),
    shifts: byCode("shift"),
    pay: Object.fromEntries(PAY_STEPS_FEN.map((step, index) => [step, fromValueUp("pay", index + 2)])),
    insured: of("insured", 1),
    // The narrowest step has the highest number: 3 days, 7 days, 30 days are 3, 2, 1.
    recency: Object.fromEntries(
      RECENCY_DAYS.map((days, index) => [days, fromValueUp("recency", RECENCY_DAYS.length - index)]),
    ),
    nearness: Object.fromEntries(
      NEARNESS_METRES.map((metres, index) => [metres, fromValueUp("nearness", NEARNESS_METRES.length - index)]),
    ),
  };
}
