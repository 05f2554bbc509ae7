import { useTranslation } from "react-i18next";
import type { IsoDate } from "#app/domain/dates.ts";
import type { TodoKind } from "#app/domain/postings/todo.ts";
import { TodoList } from "#app/ui/desks/todo-list.tsx";

interface DeskTodoView {
  readonly kind: TodoKind;
  readonly by: IsoDate | null;
  readonly daysLeft: number | null;
  readonly postingId: number;
  readonly title: string;
  readonly applicantsWaiting: number;
  readonly returnReason: string | null;
}

/** What an organisation should do first, each with its reason and the way there. */
export function DeskTodos({ todos }: { todos: readonly DeskTodoView[] }) {
  const { t } = useTranslation("postings");
  return (
    <TodoList
      label={t("desk.todoTitle")}
      todos={todos.map((todo) => ({ key: `${todo.kind}-${todo.postingId}`, ...wordsOf(todo) }))}
    />
  );

  function wordsOf({ kind, by, daysLeft, postingId, title: given, applicantsWaiting, returnReason }: DeskTodoView) {
    const title = given || t("desk.untitled");
    const page = `/employer/postings/${postingId}`;
    switch (kind) {
      case "applicants-waiting":
        return {
          when: t("desk.todoApplicantsWhen"),
          what: t("desk.todoApplicants", { title, count: applicantsWaiting }),
          action: { href: `${page}/candidates`, label: t("desk.todoApplicantsDo"), about: title },
        };
      case "returned":
        return {
          when: t("desk.todoReturnedWhen"),
          late: true,
          what: t("desk.todoReturned", { title, reason: returnReason ?? "" }),
          action: { href: page, label: t("desk.todoReturnedDo"), about: title },
        };
      case "unconfirmed":
        return {
          when: t("desk.todoUnconfirmedWhen", { count: daysLeft ?? 0 }),
          late: true,
          what: t("desk.todoUnconfirmed", { title }),
          action: { href: page, label: t("desk.todoUnconfirmedDo"), about: title },
        };
      case "deadline-soon":
        return {
          when: daysLeft === 0 ? t("desk.todoDeadlineToday") : t("desk.todoDeadlineWhen", { count: daysLeft ?? 0 }),
          what: t("desk.todoDeadline", { title, day: by ?? "" }),
          action: { href: page, label: t("desk.todoDeadlineDo"), about: title },
        };
      case "unfinished":
        return {
          when: t("desk.todoUnfinishedWhen"),
          what: t("desk.todoUnfinished", { title }),
          action: { href: page, label: t("desk.todoUnfinishedDo"), about: title },
        };
    }
  }
}
