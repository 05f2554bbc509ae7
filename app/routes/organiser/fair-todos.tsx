import { useTranslation } from "react-i18next";
import { accommodation } from "#app/domain/abilities/accommodations.ts";
import type { FairTodo } from "#app/domain/fairs/todo.ts";
import { formatDayShort } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { TodoList } from "#app/ui/desks/todo-list.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

interface FairTodosProps {
  readonly of: readonly { readonly fair: { readonly id: number; readonly name: string }; readonly todo: FairTodo }[];
  /** Whether the reader can do it, not only see it. */
  readonly mayWrite: boolean;
}

/** What has to be done for fairs, each with the page where it is done. */
export function FairTodos({ of, mayWrite }: FairTodosProps) {
  const { t } = useTranslation("fairs");
  const locale = useLocale();
  const words = (fair: string, todo: FairTodo): string => {
    switch (todo.code) {
      case "announce":
        return t("todo.announce", { fair });
      case "invite":
        return t("todo.invite", { fair });
      case "move-draft":
        return t("todo.moveDraft", { fair });
      case "record-held":
        return t("todo.recordHeld", { fair });
      case "chase-answers":
        return t("todo.chaseAnswers", { fair, count: todo.amount });
      case "meet-need": {
        const need = inLanguage(locale, accommodation(todo.need).name);
        return t(todo.place === "no" ? "todo.lackNeed" : "todo.meetNeed", { fair, need, count: todo.amount });
      }
    }
  };
  return (
    <TodoList
      label={t("desk.todo")}
      todos={of.map(({ fair, todo }) => {
        const { path, label } = ACTIONS[todo.code];
        const day = formatDayShort(locale, todo.dueOn);
        return {
          key: `${fair.id} ${todo.code} ${todo.code === "meet-need" ? todo.need : ""}`,
          when: t(todo.late ? "todo.late" : "todo.by", { day }),
          late: todo.late,
          what: words(fair.name, todo),
          ...(mayWrite
            ? { action: { href: `/organiser/fairs/${fair.id}${path}`, label: t(label), about: fair.name } }
            : {}),
        };
      })}
    />
  );
}

const ACTIONS = {
  announce: { path: "/announce", label: "todo.doAnnounce" },
  invite: { path: "/invite", label: "todo.doInvite" },
  "move-draft": { path: "/edit", label: "todo.doMove" },
  "record-held": { path: "", label: "todo.doOpen" },
  "chase-answers": { path: "", label: "todo.doOpen" },
  "meet-need": { path: "/edit", label: "todo.doPlace" },
} as const satisfies Record<FairTodo["code"], { path: string; label: string }>;
