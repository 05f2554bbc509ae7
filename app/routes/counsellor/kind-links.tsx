import { useTranslation } from "react-i18next";
import { ACTION_KINDS, type ActionKind } from "#app/domain/guidance/action-required.ts";
import { Figures } from "#app/ui/data/figures.tsx";

/** How many things of each kind; each figure opens to its list. */
export function KindLinks(props: { counts: Readonly<Partial<Record<ActionKind, number>>>; chosen: ActionKind | null }) {
  const { t } = useTranslation("guidance");
  const { counts, chosen } = props;
  const kinds = ACTION_KINDS.filter((kind) => counts[kind] !== undefined);
  if (kinds.length === 0) return null;
  return (
    <>
      <Figures
        label={t("today.kinds")}
        figures={kinds.map((kind) => ({
          label: t(`kind.${kind}`),
          amount: counts[kind] ?? 0,
          of: "things",
          href: `/counsellor?kind=${kind}`,
        }))}
      />
      {chosen === null ? null : (
        <p>
          <strong>{t(`kind.${chosen}`)}</strong> <a href="/counsellor">{t("today.all")}</a>
        </p>
      )}
    </>
  );
}
