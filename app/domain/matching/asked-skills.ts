import { BLOCKED, scorePair } from "./judge.ts";
import { type PreparedPosting, type PreparedSeeker, skillKey } from "./prepare.ts";

/** A skill, and how many of the postings a person could do ask for it. */
export interface AskedSkill {
  readonly skill: string;
  readonly postings: number;
}

/**
 * The given skills, and after them those that most of the postings the person could do ask for besides: the most asked for
 * first, then by name. Two that differ in letters' width or case alone are one.
 *
 * @param offered how many are named besides, at most
 */
export function askedSkills(
  given: readonly string[],
  seeker: PreparedSeeker,
  postings: readonly PreparedPosting[],
  offered: number,
): AskedSkill[] {
  const asked = new Map<string, { skill: string; postings: number }>();
  for (const posting of postings) {
    if (posting.skills.length === 0 || scorePair(seeker, posting) === BLOCKED) continue;
    for (const { name, key } of posting.skills) {
      const known = asked.get(key) ?? { skill: name, postings: 0 };
      asked.set(key, { ...known, postings: known.postings + 1 });
    }
  }
  const own = [...new Set(given)].map((skill) => ({ skill, postings: asked.get(skillKey(skill))?.postings ?? 0 }));
  const ownKeys = new Set(given.map(skillKey));
  const others = [...asked]
    .filter(([key]) => !ownKeys.has(key))
    .map(([, each]) => each)
    .sort((a, b) => b.postings - a.postings || (a.skill < b.skill ? -1 : 1));
  return [...own, ...others.slice(0, offered)];
}
