import { useTranslation } from "react-i18next";
import { inLanguage } from "#app/i18n/locales.ts";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { SearchBox } from "#app/ui/lists/browse.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";

interface PersonPickerProps {
  readonly title: string;
  readonly fair: { readonly id: number; readonly name: string };
  readonly open: boolean;
  readonly people: readonly {
    readonly seekerId: number;
    readonly name: string;
    readonly town: { readonly zh: string; readonly en: string } | null;
    readonly mark: string | null;
  }[];
  readonly more: boolean;
  readonly words: string;
  /** The page itself, for its search. */
  readonly action: string;
}

/** Whom to register for a fair: a list to search by name, each with the way to their registration. */
export function PersonPicker({ title, fair, open, people, more, words, action }: PersonPickerProps) {
  const { t } = useTranslation("fairs");
  const locale = useLocale();
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {open ? null : <Notice title={t("page.notOpen")} />}
      <Lead>{t("picker.lead", { fair: fair.name })}</Lead>
      <SearchBox action={action} label={t("picker.search")} button={t("picker.button")} value={words} />
      {people.length === 0 ? (
        <EmptyState title={t("picker.none")}>
          <p>{t("picker.noneText")}</p>
        </EmptyState>
      ) : (
        <>
          <CountLine
            count={more ? t("picker.more", { count: people.length }) : t("picker.count", { count: people.length })}
          />
          <ul className="list" aria-label={t("picker.title")}>
            {people.map(({ seekerId, name, town, mark }) => (
              <li key={seekerId} className="item">
                <p>
                  <b>{name}</b>
                  {town ? ` · ${inLanguage(locale, town)}` : null}
                  {mark === null ? null : ` · ${t("picker.mark", { mark })}`}
                </p>
                {open ? (
                  <p>
                    <ButtonLink
                      href={`/fairs/${fair.id}/register?seekerId=${seekerId}`}
                      look="quiet"
                      about={mark === null ? name : `${name} ${mark}`}
                    >
                      {t("picker.register")}
                    </ButtonLink>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
