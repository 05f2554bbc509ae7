import { useTranslation } from "react-i18next";
import { isLive, type PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { Facts, Row } from "#app/ui/lists/posting-row.tsx";
import { PostingStatusTag } from "#app/ui/postings/posting-status.tsx";

interface OwnPostingView {
  readonly id: number;
  readonly title: string;
  readonly status: PostingStatus;
  readonly organisation: string;
  readonly place: string | null;
  readonly pay: string | null;
  readonly deadline: string | null;
  readonly changedAt: Date;
  readonly applicants: { readonly waiting: number; readonly open: number };
}

/** One of the organisation's postings in their list. */
export function OwnPostingRow({ row }: { row: OwnPostingView }) {
  const { t } = useTranslation("postings");
  const { waiting, open } = row.applicants;
  const people = [
    open > 0 ? t("desk.applicantsOpen", { count: open }) : t("desk.applicantsNone"),
    ...(waiting > 0 ? [<b key="waiting">{t("desk.applicantsWaiting", { count: waiting })}</b>] : []),
  ];
  return (
    <Row href={`/employer/postings/${row.id}`} title={row.title || t("desk.untitled")} level={2}>
      <p>
        <PostingStatusTag status={row.status} />
      </p>
      <Facts facts={[row.organisation, row.place, row.pay].filter((fact) => fact !== null)} />
      <Facts
        facts={[
          ...(isLive(row.status) || open > 0 ? people : []),
          ...(row.deadline === null ? [] : [t("desk.deadlineFact", { day: row.deadline })]),
          t("desk.changedFact", { at: row.changedAt }),
        ]}
      />
    </Row>
  );
}
