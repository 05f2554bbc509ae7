import { useTranslation } from "react-i18next";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import type { ProposalStatus } from "#app/domain/workshops/proposal.ts";
import { formatCount } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { type Column, DataTable } from "#app/ui/data/data-table.tsx";
import { Figures } from "#app/ui/data/figures.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { SeatsBar } from "#app/ui/workshops/seats-bar.tsx";

const PAIRS = "?list=pairs#lists";

interface FiguresProps {
  readonly proposal: {
    readonly computedAt: Date;
    readonly requestedBy: string | null;
    readonly status: ProposalStatus;
    readonly figures: Readonly<
      Record<"people" | "toDecide" | "placed" | "firstWish" | "without" | "unsuited", number | null> & { free: number }
    >;
    readonly people: unknown;
  };
}

/** What the proposal comes to; figures of few people are left out for who sees figures alone. */
export function ProposalFigures({ proposal }: FiguresProps) {
  const { t } = useTranslation("workshops");
  const { computedAt, requestedBy, status, figures, people } = proposal;
  const shown = (["placed", "firstWish", "without", "unsuited"] as const).flatMap((key) => {
    const amount = figures[key];
    if (amount === null) return [];
    const href = key === "placed" ? PAIRS : "?list=without#lists";
    const linked = people !== null && (key === "placed" || key === "without");
    return [{ label: t(`places.${key}`), amount, of: "people" as const, ...(linked ? { href } : {}) }];
  });
  return (
    <>
      <CountLine count={t(`places.status_${status}`)} asOf={computedAt}>
        {requestedBy === null ? null : <span>{t("places.by", { name: requestedBy })}</span>}
      </CountLine>
      <Figures
        label={t("places.figures")}
        figures={[
          ...(figures.toDecide === null
            ? []
            : [{ label: t("places.toDecide"), amount: figures.toDecide, of: "people" as const, href: PAIRS }]),
          ...shown,
          { label: t("places.free"), amount: figures.free, of: "places" },
        ]}
      />
      {shown.length < 4 ? <p className="hint">{t("places.fewPeople", { smallest: SMALLEST_GROUP })}</p> : null}
    </>
  );
}

interface PlaceRow {
  readonly postingId: number;
  readonly title: string;
  readonly organisation: Bilingual;
  readonly headcount: number;
  readonly free: number;
  readonly limited: boolean;
  readonly taken: number | null;
  readonly proposed: number | null;
  readonly feasibleFor: number | null;
}

interface ProposalPlacesProps {
  readonly places: readonly PlaceRow[];
  /** The reader sees who it is: places lead to their people, and all amounts are told. */
  readonly full: boolean;
}

/** The seats of each place; folded for who comes for the people, open for who sees figures alone. */
export function ProposalPlaces({ places, full }: ProposalPlacesProps) {
  const { t } = useTranslation("workshops");
  if (!full) return <PlacesTable places={places} full={false} />;
  return (
    <details>
      <summary>{t("places.mapOf", { count: places.length })}</summary>
      <PlacesTable places={places} full />
    </details>
  );
}

/** Drawn and in figures, or in those figures alone that may be told. */
function PlacesTable({ places, full }: ProposalPlacesProps) {
  const { t } = useTranslation("workshops");
  const locale = useLocale();
  const longest = Math.max(1, ...places.map(({ headcount, taken }) => Math.max(headcount, taken ?? 0)));
  const figure = (header: string, of: (row: PlaceRow) => number | null): Column<PlaceRow> => ({
    header,
    amount: true,
    cell: (row) => {
      const amount = of(row);
      return amount === null ? t("places.few", { smallest: SMALLEST_GROUP }) : formatCount(locale, amount);
    },
  });
  const drawing: Column<PlaceRow> = {
    header: t("places.drawing"),
    plain: true,
    cell: ({ headcount, taken, proposed }) => (
      <SeatsBar seats={{ headcount, taken: taken ?? 0, proposed: proposed ?? 0 }} longest={longest} />
    ),
  };
  return (
    <DataTable
      caption={t("places.map")}
      {...(full ? { captionHint: t("places.mapHint") } : {})}
      rows={places}
      rowKey={({ postingId }) => postingId}
      columns={[
        { header: t("places.place"), rowHeader: true, cell: (place) => <PlaceCell place={place} linked={full} /> },
        ...(full ? [drawing] : []),
        figure(t("places.headcount"), ({ headcount }) => headcount),
        ...(full ? [figure(t("places.taken"), ({ taken }) => taken)] : [figure(t("places.free"), ({ free }) => free)]),
        figure(t("places.proposed"), ({ proposed }) => proposed),
        ...(full ? [figure(t("places.rest"), ({ free, proposed }) => Math.max(0, free - (proposed ?? 0)))] : []),
        figure(t("places.suits"), ({ feasibleFor }) => feasibleFor),
      ]}
    />
  );
}

function PlaceCell({ place, linked }: { place: PlaceRow; linked: boolean }) {
  const { t } = useTranslation("workshops");
  const locale = useLocale();
  const { postingId, title, organisation, limited } = place;
  return (
    <>
      {linked ? <a href={`?place=${postingId}#lists`}>{title}</a> : title}
      <br />
      <span className="hint">
        {inLanguage(locale, organisation)}
        {limited ? ` · ${t("places.limited")}` : null}
      </span>
    </>
  );
}

const STEPS = ["how1", "how2", "how3", "how4", "how5"] as const;

/** How a proposal is made, whom it looks at and what follows from it. */
export function HowItIsMade({ rulesVersion }: { rulesVersion: string | null }) {
  const { t } = useTranslation("workshops");
  return (
    <details>
      <summary>{t("places.howTitle")}</summary>
      <ul>
        {STEPS.map((step) => (
          <li key={step}>{t(`places.${step}`)}</li>
        ))}
        {rulesVersion === null ? null : <li>{t("places.how6", { version: rulesVersion })}</li>}
      </ul>
    </details>
  );
}
