import type { Key, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../forms/buttons.tsx";

export interface Todo {
  readonly key: Key;
  /** “今天 14:00”, “逾期 2 天” */
  readonly when: string;
  readonly late?: boolean;
  /** What and why. */
  readonly what: ReactNode;
  readonly action?: { readonly href: string; readonly label: string; readonly about?: string };
}

/** What needs doing today, each with its reason and its next step. */
export function TodoList({ todos, label }: { todos: readonly Todo[]; label?: string }) {
  const { t } = useTranslation("site");
  if (todos.length === 0) return <p>{t("todo.none")}</p>;
  return (
    <ul className="todo" aria-label={label ?? t("todo.label")}>
      {todos.map(({ key, when, late, what, action }) => (
        <li key={key}>
          <span className={late ? "when late" : "when"}>{when}</span>
          <p>{what}</p>
          {action ? (
            <ButtonLink href={action.href} look="quiet" {...(action.about ? { about: action.about } : {})}>
              {action.label}
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
