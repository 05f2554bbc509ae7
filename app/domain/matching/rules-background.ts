import { stepsBelow } from "./education.ts";
import {
  closenessToDeclined,
  closenessToWanted,
  experienceIn,
  type PreparedPosting,
  type PreparedSeeker,
} from "./prepare.ts";
import { change, type Tally } from "./tally.ts";
import {
  CLOSE_OCCUPATION,
  EDUCATION_STEPS_TO_ASK,
  FAR_OCCUPATION,
  OCCUPATION_POINTS,
  SKILL_POINTS,
  SKILLS_NAMED,
  STEERING_CLOSENESS,
  STEERING_KEEPS,
} from "./weights.ts";

const MONTHS_PER_YEAR = 12;

/** How close the occupation is to the person's wishes. It weighs; only a refused occupation stands in the way. */
export function judgeOccupation(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const { occupationCode: occupation } = posting.facts;
  if (occupation === null) {
    tally.points.occupation = OCCUPATION_POINTS.unknown;
    return;
  }
  const wanted = closenessToWanted(seeker, occupation);
  if (wanted === null) {
    tally.points.occupation = OCCUPATION_POINTS.noWish;
  } else {
    tally.points.occupation = Math.floor((OCCUPATION_POINTS.full * wanted) / 1000);
    if (wanted >= 1000) tally.notes?.praise("occupation-wanted", { occupation });
    else if (wanted >= CLOSE_OCCUPATION) tally.notes?.praise("occupation-close", { occupation });
    else if (wanted < FAR_OCCUPATION) tally.notes?.caution("occupation-far", {});
  }
  if (closenessToDeclined(seeker, occupation) >= STEERING_CLOSENESS) {
    tally.steer("occupation", STEERING_KEEPS["kind-of-work"]);
    tally.notes?.caution("answered-kind-of-work", {});
  }
}

/** Skills weigh; schooling far below what the posting names stands in the way; missing experience is asked about. */
export function judgeBackground(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  tally.points.skills =
    judgeSkills(seeker, posting, tally) +
    judgeEducation(seeker, posting, tally) +
    judgeExperience(seeker, posting, tally);
}

function judgeSkills(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): number {
  const wanted = posting.skills;
  if (wanted.length === 0) return SKILL_POINTS.noneAsked;
  let matched = 0;
  let missing = 0;
  for (const { name, key } of wanted) {
    if (seeker.skills.has(key)) {
      matched += 1;
      if (matched <= SKILLS_NAMED) tally.notes?.praise("skill-matches", { skill: name });
    } else {
      missing += 1;
      if (missing <= SKILLS_NAMED) tally.notes?.caution("skill-missing", { skill: name });
    }
  }
  return Math.floor((SKILL_POINTS.skills * matched) / wanted.length);
}

function judgeEducation(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): number {
  const { education: points } = SKILL_POINTS;
  const asked = posting.facts.education;
  if (asked === null || asked === "none") return points.notAsked;
  const held = seeker.facts.education;
  if (held === null) {
    tally.notes?.ask("education-unknown", { education: asked });
    return points.unknown;
  }
  const missing = stepsBelow(held, asked);
  if (missing <= 0) return points.met;
  if (missing <= EDUCATION_STEPS_TO_ASK) {
    tally.notes?.ask("education-accepted", { education: asked });
    return points.asked;
  }
  tally.blocked = true;
  tally.notes?.block("education-below", { education: asked }, [change("accept-education", { education: held })]);
  return 0;
}

function judgeExperience(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): number {
  const { experience: points } = SKILL_POINTS;
  const { experienceYearsMin: years, occupationCode } = posting.facts;
  if (years === null || years <= 0) return points.notAsked;
  if (seeker.facts.experience.length === 0) {
    tally.notes?.ask("experience-unknown", { years });
    return points.unknown;
  }
  const related = occupationCode === null ? null : experienceIn(seeker, occupationCode);
  if (related !== null && related.months >= years * MONTHS_PER_YEAR) {
    tally.notes?.praise("experience-enough", { years });
    return points.met;
  }
  if (related?.hasUndated) {
    tally.notes?.ask("experience-unknown", { years });
    return points.unknown;
  }
  tally.notes?.ask("experience-accepted", { years });
  return points.asked;
}
