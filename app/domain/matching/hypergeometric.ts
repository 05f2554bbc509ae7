/** A group drawn from people some of whom are marked. */
export interface Drawn {
  readonly people: number;
  readonly marked: number;
}

/**
 * How likely it is by chance alone that a group holds as many marked people as it does, or more, were it drawn blindly from
 * `all`: the upper tail of the hypergeometric distribution, which is Fisher's exact test, one-sided. No approximation, so
 * that it holds for groups of any size.
 *
 * @param all everybody, the group included; whole numbers, `marked` at most `people`
 * @returns 0 to 1
 */
export function chanceOfAsMany(group: Drawn, all: Drawn): number {
  const usual = (group.people * all.marked) / all.people;
  // Summed away from what is usual, where each term is smaller than the one before, so that none is lost in the first.
  const chance =
    group.marked > usual
      ? summed(group.marked, 1, group.people, all)
      : 1 - summed(group.marked - 1, -1, group.people, all);
  return Math.min(1, Math.max(0, chance));
}

/** How likely `marked`, and all that lies beyond in the direction of `step`, is among `people` drawn. */
function summed(marked: number, step: 1 | -1, people: number, all: Drawn): number {
  const others = all.people - all.marked - people;
  const ways = logChoose(all.marked, marked) + logChoose(all.people - all.marked, people - marked);
  let term = Math.exp(ways - logChoose(all.people, people));
  let sum = 0;
  for (let at = marked; term > 0; at += step) {
    sum += term;
    term *=
      step === 1
        ? ((all.marked - at) * (people - at)) / ((at + 1) * (others + at + 1))
        : (at * (others + at)) / ((all.marked - at + 1) * (people - at + 1));
  }
  return sum;
}

/** Logarithm of how many ways there are to choose `some` of `all`. */
function logChoose(all: number, some: number): number {
  if (some < 0 || some > all) return -Infinity;
  return logFactorial(all) - logFactorial(some) - logFactorial(all - some);
}

/** From here on Stirling's series is exact to the last digits of a number. */
const STIRLING_FROM = 32;

function logFactorial(value: number): number {
  if (value < STIRLING_FROM) {
    let log = 0;
    for (let factor = 2; factor <= value; factor += 1) log += Math.log(factor);
    return log;
  }
  const half = Math.log(2 * Math.PI * value) / 2;
  return value * Math.log(value) - value + half + 1 / (12 * value) - 1 / (360 * value ** 3) + 1 / (1260 * value ** 5);
}
