import { describe, expect, it } from "vitest";
import { type CandidateOrder, firstCandidates, idsIn } from "./candidates.ts";
import { fieldMask, missedNumber, shiftOf, unpack } from "./facet-bits.ts";

interface Candidate {
  readonly id: number;
  readonly published: number;
  readonly key?: number;
  readonly misses?: "kind";
}

/** As the database sends them: big-endian, one after the other. */
function sent(candidates: readonly Candidate[]): Uint32Array {
  const rows = candidates.map(({ id, published, key, misses }) => {
    const row = Buffer.alloc(key === undefined ? 28 : 36);
    row.writeBigUInt64BE(misses === undefined ? 0n : BigInt(missedNumber(misses)) << BigInt(shiftOf("missed")), 0);
    row.writeBigUInt64BE(BigInt(id), 12);
    row.writeBigUInt64BE(BigInt(published), 20);
    if (key !== undefined) row.writeDoubleBE(key, 28);
    return row;
  });
  return unpack(Buffer.concat(rows));
}

const NEWEST: CandidateOrder = { preferred: [], favoured: new Set(), byKey: false };

describe("the first candidates", () => {
  it("are the newest, the higher id first where two are of one instant", () => {
    const packed = sent([
      { id: 1, published: 800_000_000_000_001 },
      { id: 2, published: 800_000_000_000_003 },
      { id: 3, published: 800_000_000_000_002 },
      { id: 4, published: 800_000_000_000_002 },
    ]);
    expect(firstCandidates(packed, NEWEST, 10)).toEqual([2, 4, 3, 1]);
    expect(firstCandidates(packed, NEWEST, 2)).toEqual([2, 4]);
  });

  it("leave out what misses a filter", () => {
    expect(fieldMask("missed")).toBeGreaterThanOrEqual(missedNumber("kind"));
    const packed = sent([
      { id: 1, published: 5, misses: "kind" },
      { id: 2, published: 4 },
    ]);
    expect(firstCandidates(packed, NEWEST, 10)).toEqual([2]);
  });

  it("are the preferred ones as they were given, then the favoured, then the others", () => {
    const packed = sent([1, 2, 3, 4, 5].map((id) => ({ id, published: id })));
    const order = { preferred: [2, 9, 1, 2], favoured: new Set([1, 3]), byKey: false };
    expect(firstCandidates(packed, order, 10)).toEqual([2, 1, 3, 5, 4]);
  });

  it("go by their number where there is one, those without a place last and the newest of them first", () => {
    const packed = sent([
      { id: 1, published: 1, key: Infinity },
      { id: 2, published: 2, key: Infinity },
      { id: 3, published: 3, key: 40.25 },
      { id: 4, published: 4, key: -300_000 },
      { id: 5, published: 5, key: 40.25 },
    ]);
    expect(firstCandidates(packed, { ...NEWEST, byKey: true }, 10)).toEqual([4, 5, 3, 2, 1]);
  });

  it("are the same however many are asked for", () => {
    const candidates = Array.from({ length: 500 }, (_, id) => ({ id, published: (id * 7919) % 83 }));
    const everything = firstCandidates(sent(candidates), NEWEST, 500);
    for (const count of [1, 20, 83, 300, 499]) {
      expect(firstCandidates(sent(candidates), NEWEST, count)).toEqual(everything.slice(0, count));
    }
  });

  it("of ids beyond 32 bits keep them whole", () => {
    const id = 2 ** 40 + 3;
    expect(firstCandidates(sent([{ id, published: 1 }]), NEWEST, 1)).toEqual([id]);
  });
});

describe("ids that were sent by themselves", () => {
  it("are read as they are", () => {
    const bytes = Buffer.alloc(16);
    bytes.writeBigUInt64BE(7n, 0);
    bytes.writeBigUInt64BE(2n ** 33n, 8);
    expect(idsIn(unpack(bytes))).toEqual(new Set([7, 2 ** 33]));
    expect(idsIn(unpack(null))).toEqual(new Set());
  });
});
