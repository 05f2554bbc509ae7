import { ArrowDown, ArrowUp, Equal, Minus, Plus, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { type FeasibilityCounts, type Move, type Moved, partsMoved } from "#app/domain/matching/list-trial.ts";
import { formatCount } from "#app/i18n/format.ts";
import { BeforeAfterBar } from "../data/before-after-bar.tsx";
import { DataTable } from "../data/data-table.tsx";
import { Icon } from "../icon.tsx";
import { useLocale } from "../layout/reader.ts";
import { useReasonText } from "./reason-texts.ts";

export interface ShownMove<Shown> extends Moved {
  readonly shown: Shown;
  readonly before: Judgement;
  readonly after: Judgement;
}

export interface ShownTrial<Shown> {
  readonly before: FeasibilityCounts;
  readonly after: FeasibilityCounts;
  readonly moves: Readonly<Record<Move, number>>;
  readonly list: readonly ShownMove<Shown>[];
  readonly in: readonly ShownMove<Shown>[];
  readonly out: readonly ShownMove<Shown>[];
}

interface TriedListProps<Shown> {
  readonly result: ShownTrial<Shown>;
  readonly of: "postings" | "people";
  /** Whether anything was changed. */
  readonly changed: boolean;
  readonly describe: (shown: Shown) => { readonly href: string; readonly title: string; readonly note: string | null };
}

const listed = ({ fits, "ask-first": ask }: FeasibilityCounts) => fits + ask;

/** A list before and after, in one sentence: said aloud when it changes. */
export function TriedSummary({ result, of, changed }: Pick<TriedListProps<unknown>, "result" | "of" | "changed">) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const { before, after, moves } = result;
  if (!changed) return t("trial.nothingTried");
  if (moves.same === listed(before) && moves.in === 0) return t("trial.same", { count: moves.same });
  const params = {
    before: formatCount(locale, listed(before)),
    after: formatCount(locale, listed(after)),
    in: moves.in,
    out: moves.out,
    up: moves.up,
    down: moves.down,
  };
  return of === "postings" ? t("trial.summaryPostings", params) : t("trial.summaryPeople", params);
}

/** What a change does to a list: how many, drawn and tabled; what comes in and goes out; the list itself; each with why. */
export function TriedList<Shown>({ result, of, changed, describe }: TriedListProps<Shown>) {
  const { t } = useTranslation("matching");
  const rows = { of, describe };
  return (
    <>
      <Counts before={result.before} after={result.after} />
      {result.in.length === 0 ? null : <Moves {...rows} title={t("trial.inTitle")} moves={result.in} />}
      {result.out.length === 0 ? null : <Moves {...rows} title={t("trial.outTitle")} moves={result.out} />}
      {result.list.length === 0 ? (
        <p>{changed ? t("trial.empty") : t("trial.emptyNow")}</p>
      ) : (
        <Moves
          {...rows}
          title={changed ? t("trial.listTitle") : t("trial.listNow")}
          hint={t("trial.listHint", { count: 20 })}
          moves={result.list}
          unchanged={!changed}
        />
      )}
    </>
  );
}

function Counts({ before, after }: { before: FeasibilityCounts; after: FeasibilityCounts }) {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const rows = [
    { name: t("trial.fits"), before: before.fits, after: after.fits, drawn: true },
    { name: t("trial.ask"), before: before["ask-first"], after: after["ask-first"], drawn: true },
    { name: t("trial.total"), before: listed(before), after: listed(after), drawn: true },
    { name: t("trial.notNow"), before: before["not-now"], after: after["not-now"], drawn: false },
  ];
  const most = Math.max(listed(before), listed(after));
  return (
    <DataTable
      caption={t("trial.countsCaption")}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { header: t("trial.sort"), rowHeader: true, cell: ({ name }) => name },
        {
          header: t("trial.drawing"),
          plain: true,
          cell: (row) => (row.drawn ? <BeforeAfterBar before={row.before} after={row.after} most={most} /> : null),
        },
        { header: t("trial.before"), amount: true, cell: (row) => formatCount(locale, row.before) },
        { header: t("trial.after"), amount: true, cell: (row) => formatCount(locale, row.after) },
      ]}
    />
  );
}

interface MovesProps<Shown> extends Pick<TriedListProps<Shown>, "of" | "describe"> {
  readonly title: string;
  readonly hint?: string;
  readonly moves: readonly ShownMove<Shown>[];
  /** Nothing was changed: neither movements nor their reasons. */
  readonly unchanged?: boolean;
}

function Moves<Shown>({ title, hint, moves, unchanged = false, of, describe }: MovesProps<Shown>) {
  const { t } = useTranslation("matching");
  const why = useWhy();
  return (
    <DataTable
      caption={title}
      {...(hint === undefined ? {} : { captionHint: hint })}
      rows={moves}
      rowKey={({ id }) => id}
      columns={[
        {
          header: of === "postings" ? t("trial.posting") : t("trial.person"),
          rowHeader: true,
          cell: ({ shown }) => {
            const { href, title: name, note } = describe(shown);
            return (
              <>
                <a href={href}>{name}</a>
                {note === null ? null : <span className="hint line">{note}</span>}
              </>
            );
          },
        },
        { header: t("trial.place"), unbroken: true, cell: ({ to }) => <Place place={to} /> },
        ...(unchanged
          ? []
          : [
              {
                header: t("trial.placeBefore"),
                unbroken: true,
                cell: ({ from }: ShownMove<Shown>) => <Place place={from} />,
              },
              {
                header: t("trial.moved"),
                plain: true,
                cell: ({ move }: ShownMove<Shown>) => <MoveTag move={move} />,
              },
              { header: t("trial.why"), plain: true, cell: (row: ShownMove<Shown>) => why(row) },
            ]),
      ]}
    />
  );
}

function Place({ place }: { place: number | null }) {
  const { t } = useTranslation("matching");
  return place === null ? t("trial.notThere") : t("trial.nth", { place });
}

const MOVE_LOOKS: Readonly<Record<Move, { readonly sign: LucideIcon; readonly className: string }>> = {
  in: { sign: Plus, className: "tag done" },
  out: { sign: Minus, className: "tag stopped" },
  up: { sign: ArrowUp, className: "tag done" },
  down: { sign: ArrowDown, className: "tag waiting" },
  same: { sign: Equal, className: "tag" },
};

function MoveTag({ move }: { move: Move }) {
  const { t } = useTranslation("matching");
  const { sign, className } = MOVE_LOOKS[move];
  return (
    <span className={className}>
      <Icon of={sign} />
      {t(`trial.move.${move}`)}
    </span>
  );
}

/** So many blockers, and so many parts of the score, say why. */
const REASONS_SHOWN = 2;

function useWhy(): (row: ShownMove<unknown>) => string {
  const { t } = useTranslation("matching");
  const locale = useLocale();
  const word = useReasonText("counsellor");
  const reasonsOf = ({ blockers }: Judgement) =>
    [...new Set(blockers.map(word))].slice(0, REASONS_SHOWN).join(locale === "en" ? " " : "");
  return ({ move, before, after }) => {
    if (move === "in") return t("trial.wasBlocked", { reasons: reasonsOf(before) });
    if (move === "out") return t("trial.nowBlocked", { reasons: reasonsOf(after) });
    const parts = partsMoved(before, after)
      .slice(0, REASONS_SHOWN)
      .map(({ part, points }) => {
        const amount = formatCount(locale, Math.abs(points));
        const change = points > 0 ? t("trial.gain", { points: amount }) : t("trial.loss", { points: amount });
        return `${t(`parts.name.${part}`)}${change}`;
      });
    if (parts.length > 0) return parts.join(locale === "en" ? ", " : "，");
    return move === "same" ? "—" : t("trial.others");
  };
}
