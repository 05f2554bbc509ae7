import { useTranslation } from "react-i18next";
import { Pagination } from "#app/ui/lists/pagination.tsx";
import { ChangesList, type ShownChange } from "./changes-list.tsx";
import { PairsList, type ShownPair } from "./pairs-list.tsx";
import { PinsList, type ShownPin } from "./pins-list.tsx";
import { type ShownWithout, WithoutList } from "./without-list.tsx";

const LISTS = ["pairs", "without", "changes", "pins"] as const;
type List = (typeof LISTS)[number];

export interface ProposalPeopleProps {
  readonly people: {
    readonly amounts: Readonly<Record<List, number>>;
    readonly list: List;
    readonly page: number;
    readonly pages: number;
    readonly place: { readonly title: string } | null;
    readonly pairs: readonly ShownPair[];
    readonly without: readonly ShownWithout[];
    readonly changes: readonly ShownChange[];
    readonly pins: readonly ShownPin[];
  };
}

/** The lists behind the figures, one at a time. */
export function ProposalPeople({ people }: ProposalPeopleProps) {
  const { t } = useTranslation("workshops");
  const { amounts, list, page, pages, place } = people;
  return (
    <section id="lists" aria-label={t("places.lists")}>
      <nav className="pages" aria-label={t("places.lists")}>
        <ul>
          {LISTS.map((each) => (
            <li key={each}>
              <a href={`?list=${each}#lists`} aria-current={each === list ? "page" : undefined}>
                {t(`places.list_${each}`, { count: amounts[each] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {list === "pairs" ? <PairsList pairs={people.pairs} place={place} /> : null}
      {list === "without" ? <WithoutList people={people.without} /> : null}
      {list === "changes" ? <ChangesList changes={people.changes} /> : null}
      {list === "pins" ? <PinsList pins={people.pins} /> : null}
      <Pagination page={page} pages={pages} />
    </section>
  );
}
