import { useTranslation } from "react-i18next";
import { CONTRACT_TYPE_NAMES, type ContractType } from "#app/domain/applications/placement.ts";
import { payOf } from "#app/domain/postings/content.ts";
import { formatPay, type PayPeriod } from "#app/domain/postings/pay.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import type { Occupancy } from "#app/domain/workshops/occupancy.ts";
import { formatDate } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Figures } from "#app/ui/data/figures.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { Facts, Row, RowList } from "#app/ui/lists/posting-row.tsx";
import { PostingStatusTag } from "#app/ui/postings/posting-status.tsx";

/** Places filled, free and in all; a capacity nobody entered is asked for. */
export function OccupancyFigures({ occupancy, organisationId }: { occupancy: Occupancy; organisationId: number }) {
  const { t } = useTranslation("workshops");
  const { filled, places, free, over } = occupancy;
  return (
    <>
      <Figures
        label={t("desk.places")}
        figures={[
          { label: t("desk.filled"), amount: filled, of: "people" },
          { label: t("desk.free"), amount: free, of: "places" },
          { label: t("desk.capacity"), amount: places, of: "places" },
        ]}
      />
      {places === null ? (
        <Notice kind="warning" title={t("desk.capacityUnknown")}>
          <p>
            <a href={`/employer/organisation/edit?id=${organisationId}`}>{t("desk.toOrganisation")}</a>
          </p>
        </Notice>
      ) : null}
      {over > 0 ? (
        <Notice kind="warning" title={t("desk.over", { count: over })}>
          <Hotline />
        </Notice>
      ) : null}
      {free === 0 && over === 0 ? <Notice title={t("desk.full")} /> : null}
    </>
  );
}

interface ShelteredPostingView {
  readonly posting: Parameters<typeof payOf>[0] & {
    readonly id: number;
    readonly title: string;
    readonly status: PostingStatus;
  };
  readonly applicants: { readonly waiting: number; readonly open: number };
}

/** What the workshop has on offer, and who waits. */
export function ShelteredPostings({ postings }: { postings: readonly ShelteredPostingView[] }) {
  const { t } = useTranslation(["workshops", "postings"]);
  const locale = useLocale();
  if (postings.length === 0) {
    return (
      <EmptyState title={t("desk.postingsNone")} level={3}>
        <p>{t("desk.postingsNoneText")}</p>
      </EmptyState>
    );
  }
  return (
    <RowList label={t("desk.postingsTitle")}>
      {postings.map(({ posting, applicants }) => {
        const pay = payOf(posting);
        return (
          <Row key={posting.id} href={`/employer/postings/${posting.id}`} title={posting.title}>
            <p>
              <PostingStatusTag status={posting.status} />
            </p>
            <Facts
              facts={[
                ...(pay === null ? [] : [formatPay(pay, locale === "en" ? "en" : "zh")]),
                applicants.open > 0
                  ? t("postings:desk.applicantsOpen", { count: applicants.open })
                  : t("postings:desk.applicantsNone"),
                ...(applicants.waiting > 0
                  ? [<b key="waiting">{t("postings:desk.applicantsWaiting", { count: applicants.waiting })}</b>]
                  : []),
              ]}
            />
            <p>
              <a href={`/employer/postings/${posting.id}/candidates`}>
                {t("desk.candidates")}
                <span className="hidden"> {posting.title}</span>
              </a>
            </p>
          </Row>
        );
      })}
    </RowList>
  );
}

interface PlacedPersonView {
  readonly id: number;
  readonly name: string;
  readonly posting: string | null;
  readonly contractType: ContractType;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly payPeriod: PayPeriod;
  readonly payFen: number;
  readonly weeklyHours: number | null;
}

/** Who works here, with what was agreed. Nothing about anybody's disability stands here. */
export function PlacedPeople({ people }: { people: readonly PlacedPersonView[] }) {
  const { t } = useTranslation("workshops");
  const locale = useLocale();
  const language = locale === "en" ? "en" : "zh";
  return (
    <DataTable
      caption={t("desk.peopleHint")}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        { header: t("desk.name"), rowHeader: true, cell: ({ name }) => name },
        { header: t("desk.posting"), cell: ({ posting }) => posting ?? t("desk.unknown") },
        {
          header: t("desk.contract"),
          cell: ({ contractType }) => inLanguage(locale, CONTRACT_TYPE_NAMES[contractType]),
        },
        { header: t("desk.since"), unbroken: true, cell: ({ startsOn }) => formatDate(locale, startsOn) },
        {
          header: t("desk.until"),
          unbroken: true,
          cell: ({ endsOn }) => (endsOn === null ? t("desk.open") : formatDate(locale, endsOn)),
        },
        {
          header: t("desk.pay"),
          unbroken: true,
          cell: ({ payPeriod, payFen }) =>
            formatPay({ period: payPeriod, minFen: payFen, maxFen: payFen, negotiable: false }, language),
        },
        { header: t("desk.hours"), amount: true, cell: ({ weeklyHours }) => weeklyHours ?? t("desk.hoursUnknown") },
      ]}
    />
  );
}
