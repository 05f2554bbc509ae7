import type { Judgement } from "./judgement.ts";
import { type PreparedPosting, skillKey } from "./prepare.ts";

/** A skill, and how many of the postings a person could do ask for it. */
export interface AskedSkill {
  readonly skill: string;
  readonly postings: number;
}

/** Skills without those that differ from an earlier one in the width or case of letters alone: to the rules they are one. */
export function eachSkillOnce(skills: readonly string[]): string[] {
  const known = new Set<string>();
  return skills.filter((skill) => {
    const key = skillKey(skill);
    return !known.has(key) && known.add(key);
  });
}

/**
 * The given skills, and after them those that most of the postings the person could do ask for besides: the most asked for
 * first, then by name. Each skill once.
 *
 * @param judged postings, with how each stands to the person
 * @param offered how many are named besides, at most
 */
export function askedSkills(
  given: readonly string[],
  judged: readonly { readonly posting: PreparedPosting; readonly judgement: Judgement }[],
  offered: number,
): AskedSkill[] {
  const asked = new Map<string, { skill: string; postings: number }>();
  for (const { posting, judgement } of judged) {
    if (judgement.feasibility === "not-now") continue;
    for (const { name, key } of posting.skills) {
      const known = asked.get(key) ?? { skill: name, postings: 0 };
      asked.set(key, { ...known, postings: known.postings + 1 });
    }
  }
  const own = eachSkillOnce(given).map((skill) => ({ skill, postings: asked.get(skillKey(skill))?.postings ?? 0 }));
  const ownKeys = new Set(given.map(skillKey));
  const others = [...asked]
    .filter(([key]) => !ownKeys.has(key))
    .map(([, each]) => each)
    .sort((a, b) => b.postings - a.postings || (a.skill < b.skill ? -1 : 1));
  return [...own, ...others.slice(0, offered)];
}
