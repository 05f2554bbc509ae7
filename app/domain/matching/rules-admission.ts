import type { PostingFacts } from "./facts.ts";
import { closenessToRefused, type PreparedPosting, type PreparedSeeker } from "./prepare.ts";
import { change, type Tally } from "./tally.ts";
import { REFUSED_CLOSENESS } from "./weights.ts";
import { NOT_NOW_DAYS } from "./weights.ts";
import { plusDays } from "../dates.ts";

/** Whether the posting is to be had, and the person looking, on the day. */
export function judgeOpenness(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  if (!posting.facts.open) {
    tally.blocked = true;
    tally.notes?.block("posting-not-open", {});
  }
  if (posting.isOver) {
    tally.blocked = true;
    tally.notes?.block("deadline-passed", { day: posting.facts.deadline ?? "" });
  }
  if (!seeker.facts.lookingForWork) {
    tally.blocked = true;
    tally.notes?.block("not-looking", {}, [change("look-again", {})]);
  }
}

/** What the person answered to this very posting before. */
export function judgeAnswer(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const answered = seeker.keptOut.get(posting.id);
  if (answered === undefined) return;
  tally.blocked = true;
  if (answered.answer === "not-for-me") {
    tally.notes?.block("said-not-for-me", { answerReason: answered.reason ?? "other" }, [change("answer-again", {})]);
  } else {
    tally.notes?.block("said-not-now", { day: plusDays(answered.answeredOn, NOT_NOW_DAYS) }, [
      change("answer-again", {}),
    ]);
  }
}

/** The kinds of posting and ways of working the person wants, and what the guardian has agreed to. */
export function judgeKind(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const { kind } = posting.facts;
  const { kindsWanted, guardianLimits } = seeker.facts;
  if (kindsWanted.length > 0 && !kindsWanted.includes(kind)) {
    tally.blocked = true;
    tally.notes?.block("kind-not-wanted", { kind }, [change("reconsider-kind", { kind })]);
  }
  if (guardianLimits.kinds !== null && !guardianLimits.kinds.includes(kind)) {
    tally.blocked = true;
    tally.notes?.block("guardian-kind", { kind }, [change("ask-guardian-kind", { kind })]);
  }
  judgeMode(seeker, posting.facts, posting.atHome, tally);
}

function judgeMode(seeker: PreparedSeeker, facts: PostingFacts, atHome: boolean, tally: Tally): void {
  const wanted = seeker.facts.workingModes;
  if (wanted.length === 0 || (atHome && wanted.includes("home"))) return;
  const mode = facts.workingMode ?? (facts.kind === "home-based" ? "home" : null);
  if (mode === null) {
    if (wanted.includes("on-site")) return;
    tally.notes?.ask("mode-unknown", {});
    return;
  }
  const accepted = wanted.includes(mode) || (mode === "mixed" && wanted.includes("on-site") && wanted.includes("home"));
  if (accepted) return;
  tally.blocked = true;
  tally.notes?.block("mode-not-wanted", { mode }, [
    change("reconsider-mode", { mode }),
    ...(wanted.includes("home") ? [change("offer-accommodation", { accommodation: "work-from-home" })] : []),
  ]);
}

/**
 * Working age as the law and the service count it. A birth date nobody has entered is asked for.
 */
export function judgeAge(seeker: PreparedSeeker, _posting: PreparedPosting, tally: Tally): void {
  const { verdict, reason, startsOn, endsOn } = seeker.workingAge;
  if (verdict === "pass") return;
  if (verdict === "unknown") {
    tally.notes?.ask("birth-date-unknown", {});
    return;
  }
  tally.blocked = true;
  if (reason === "too-young") tally.notes?.block("too-young", { day: startsOn ?? "" });
  else tally.notes?.block("past-working-age", { day: endsOn ?? "" });
}

/** A person counts toward the quota only with a valid certificate (残疾人就业条例 art. 8; domain-facts.md). */
export function judgeCertificate(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const { countsTowardQuota } = posting.facts;
  if (countsTowardQuota === false || seeker.certificate === "pass") return;
  if (countsTowardQuota === null) {
    tally.notes?.ask("quota-unknown", {});
  } else if (seeker.certificate === "unknown") {
    tally.notes?.ask("certificate-unknown", {});
  } else {
    tally.blocked = true;
    tally.notes?.block("certificate-not-valid", {}, [change("renew-certificate", {})]);
  }
}

/** Pay below the minimum wage is never suggested (劳动法 art. 48); what cannot be told is asked. */
export function judgeMinimumWage(_seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const { payVerdict } = posting;
  if (payVerdict === "pass") return;
  if (payVerdict === "fail") {
    tally.blocked = true;
    tally.notes?.block("pay-below-minimum-wage", {}, [change("raise-pay", {})]);
    return;
  }
  tally.notes?.ask(payVerdict, {});
}

/** Occupations the person does not want to do at all. */
export function judgeRefusedOccupation(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  if (seeker.facts.occupationsRefused.length === 0) return;
  const { occupationCode } = posting.facts;
  if (occupationCode === null) {
    tally.notes?.ask("occupation-unknown", {});
    return;
  }
  if (closenessToRefused(seeker, occupationCode) < REFUSED_CLOSENESS) return;
  tally.blocked = true;
  tally.notes?.block("occupation-refused", { occupation: occupationCode }, [
    change("reconsider-occupation", { occupation: occupationCode }),
  ]);
}
