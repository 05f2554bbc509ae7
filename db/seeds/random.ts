/** A source of chance that gives the same sequence for the same seed, so that every demo world is the same. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in `permille` of 1000 cases. */
  chance(permille: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members in a random order; all of them where there are fewer. */
  sample<T>(list: readonly T[], count: number): T[];
  /** A member by its weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
}

/** mulberry32: 32 bits of state, good enough to look alive and small enough to read. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const member = list[between(0, list.length - 1)];
    if (member === undefined) throw new Error("Nothing to pick from.");
    return member;
  };
  return {
    between,
    chance: (permille) => next() * 1000 < permille,
    pick,
    sample: <T>(list: readonly T[], count: number): T[] => {
      const rest = [...list];
      const taken: T[] = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(between(0, rest.length - 1), 1));
      return taken;
    },
    weighted: <T>(list: readonly (readonly [T, number])[]): T => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [member, weight] of list) {
        left -= weight;
        if (left < 0) return member;
      }
      return pick(list)[0];
    },
  };
}
