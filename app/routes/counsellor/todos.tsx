import { useTranslation } from "react-i18next";
import { daysBetween, type IsoDate } from "#app/domain/dates.ts";
import type { ActionRequired } from "#app/domain/guidance/action-required.ts";
import { PhoneLink } from "#app/ui/layout/call.tsx";
import type { ActionToday } from "#app/usecases/guidance/list-actions.ts";
import type { Todo } from "#app/ui/desks/todo-list.tsx";

/** The reasons name some of these; the types ask for all, since the kind is not known before. */
const NO_PARAMS = { posting: "", organisation: "", day: "", days: 0, text: "", purpose: "", unknown: 0 };
const PURPOSES = ["employer-anonymous-view", "employer-contact", "employer-adjustments", "liaison-mandate"] as const;

/** Where the one button of each kind leads. */
function hrefOf({ kind, seekerId, applicationId, postingId, entryId }: ActionRequired): string {
  const person = `/counsellor/people/${seekerId}`;
  switch (kind) {
    case "interview-soon":
    case "employer-silent":
      return `/applications/${applicationId ?? ""}`;
    case "entry-due":
    case "follow-up-due":
      return `${person}#entry-${entryId ?? ""}`;
    case "push-unanswered":
      return `/seekers/${seekerId}/postings/${postingId ?? ""}`;
    case "consent-expiring":
      return `/seekers/${seekerId}/profile/consents`;
    case "certificate-expiring":
      return `${person}#add`;
    case "nothing-suggested":
      return `${person}#suggestions`;
    case "profile-unknown":
      return `/seekers/${seekerId}/profile`;
  }
}

/** The list's entries in words: when, what and why, and the next step. */
export function useTodos(actions: readonly ActionToday[], today: IsoDate): Todo[] {
  const { t } = useTranslation("guidance");
  const whenOf = ({ dueOn }: ActionRequired): string => {
    const days = daysBetween(today, dueOn);
    if (days < 0) return t("when.late", { count: -days });
    if (days === 0) return t("when.today");
    return days === 1 ? t("when.tomorrow") : t("when.inDays", { count: days });
  };
  return actions.map((action) => {
    const { kind, name, params, late } = action;
    const reason = kind === "certificate-expiring" && action.dueOn < today ? "certificate-run-out" : kind;
    const code = PURPOSES.find((each) => each === params["purpose"]);
    const purpose = code === undefined ? "" : t(`purpose.${code}`);
    const needs = params["needs"];
    return {
      key: [kind, action.seekerId, action.applicationId, action.postingId, action.entryId, params["purpose"]].join(" "),
      when: whenOf(action),
      late,
      what: (
        <>
          {t(`reason.${reason}`, { ...NO_PARAMS, ...params, person: name, purpose })}
          {needs ? ` ${t("reason.interview-needs", { needs })}` : null}
          {action.contact === null ? null : (
            <>
              {" "}
              {action.contact.name} <PhoneLink phone={action.contact.phone} />
            </>
          )}
        </>
      ),
      action: { href: hrefOf(action), label: t(`act.${kind}`), about: name },
    };
  });
}
