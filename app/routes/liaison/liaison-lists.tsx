import { useTranslation } from "react-i18next";
import { formatDayShort } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { TodoList, type Todo } from "#app/ui/desks/todo-list.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Facts, Row, RowList } from "#app/ui/lists/posting-row.tsx";
import type { LiaisonTodo, MandatedPerson } from "#app/usecases/seekers/read-liaison-desk.ts";

/** As the page's data brings it: instants as text. */
export type ShownTodo = LiaisonTodo extends infer Each
  ? Each extends { at: Date | null }
    ? Omit<Each, "at"> & { readonly at: Date | string | null }
    : Each
  : never;

type Step = NonNullable<Todo["action"]>;

export function LiaisonTodos({ todos }: { todos: readonly ShownTodo[] }) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  const wordsOf = (todo: ShownTodo): Pick<Todo, "when" | "late" | "what"> & Omit<Step, "about"> => {
    const { seekerId, name } = todo;
    const home = `/seekers/${seekerId}`;
    switch (todo.kind) {
      case "offer": {
        const what = t("liaison.offer", { name, posting: todo.posting });
        const label = t("liaison.doOffer");
        return { when: t("liaison.whenNow"), late: true, what, href: `${home}#applications`, label };
      }
      case "interview":
        return {
          when: todo.at === null ? t("liaison.whenSoon") : formatDayShort(locale, todo.at),
          what: t("liaison.interview", { name, posting: todo.posting }),
          href: `${home}#applications`,
          label: t("liaison.doInterview"),
        };
      case "mandate":
        return {
          when: t("liaison.whenDays", { days: todo.days }),
          what: t("liaison.mandate", { name, days: todo.days }),
          href: `${home}/profile/consents`,
          label: t("liaison.doMandate"),
        };
      case "suggestions":
        return {
          when: t("liaison.whenSoon"),
          what: t("liaison.suggestions", { name, count: todo.amount }),
          href: `${home}#suggestions`,
          label: t("liaison.doSuggestions"),
        };
    }
  };
  return (
    <TodoList
      label={t("liaison.todo")}
      todos={todos.map((todo, index) => {
        const { href, label, ...words } = wordsOf(todo);
        return { key: index, ...words, action: { href, label, about: todo.name } };
      })}
    />
  );
}

export function PeopleRows({ people }: { people: readonly MandatedPerson[] }) {
  const { t } = useTranslation("seekers");
  const locale = useLocale();
  return (
    <RowList label={t("liaison.people")}>
      {people.map((person) => (
        <Row key={person.seekerId} href={`/seekers/${person.seekerId}`} title={person.name}>
          <Facts
            facts={[
              ...(person.area === null ? [] : [inLanguage(locale, person.area)]),
              ...(person.phone === null
                ? []
                : [
                    <a key="phone" href={`tel:${person.phone}`}>
                      {person.phone}
                    </a>,
                  ]),
              person.counsellor === null
                ? t("liaison.noCounsellor")
                : t("liaison.counsellor", { name: person.counsellor }),
            ]}
          />
          <Facts
            facts={[
              person.lookingForWork ? t("liaison.open", { count: person.openSuggestions }) : t("liaison.notLooking"),
              t("liaison.running", { count: person.running }),
              person.lastVisitOn === null ? t("liaison.notVisited") : t("liaison.visited", { day: person.lastVisitOn }),
              t("liaison.until", { day: person.mandateUntil }),
            ]}
          />
        </Row>
      ))}
    </RowList>
  );
}
