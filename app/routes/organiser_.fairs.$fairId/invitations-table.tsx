import { useTranslation } from "react-i18next";
import { fairLifecycle } from "#app/domain/fairs/lifecycle.ts";
import type { DeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { DataTable, type Column } from "#app/ui/data/data-table.tsx";
import { StatusTag, type StatusTone } from "#app/ui/data/status-tag.tsx";
import { Actions, ButtonLink } from "#app/ui/forms/buttons.tsx";

const TONES = { invited: "waiting", accepted: "done", declined: "stopped" } as const satisfies Record<
  string,
  StatusTone
>;

/** Which postings are invited, and what their employers answered. */
export function InvitationsTable({ desk }: { desk: DeskFair }) {
  const { t } = useTranslation(["fairs", "site"]);
  const { fair, postings, mayWrite } = desk;
  const changing = mayWrite && !fairLifecycle.isTerminal(fair.status);
  const here = `/organiser/fairs/${fair.id}`;
  const columns: Column<DeskFair["postings"][number]>[] = [
    {
      header: t("manage.posting"),
      rowHeader: true,
      cell: ({ postingId, title, open }) => (open ? <a href={`/postings/${postingId}`}>{title}</a> : title),
    },
    { header: t("manage.employer"), cell: ({ organisation }) => organisation },
    {
      header: t("manage.answer"),
      plain: true,
      cell: ({ answer }) => <StatusTag tone={TONES[answer]}>{t(`manage.${answer}`)}</StatusTag>,
    },
  ];
  if (changing) {
    columns.push({
      header: t("site:table.actions"),
      plain: true,
      cell: ({ postingId, title }) => (
        <ButtonLink href={`${here}/withdraw/${postingId}`} look="link" about={title}>
          {t("manage.withdraw")}
        </ButtonLink>
      ),
    });
  }
  return (
    <>
      <h2>{t("manage.invitations")}</h2>
      {postings.length === 0 ? (
        <p>{t("manage.noInvitations")}</p>
      ) : (
        <DataTable
          caption={t("manage.invitedCount", {
            count: postings.length,
            accepted: postings.filter(({ answer }) => answer === "accepted").length,
          })}
          columns={columns}
          rows={postings}
          rowKey={({ postingId }) => postingId}
        />
      )}
      {changing ? (
        <Actions>
          <ButtonLink href={`${here}/invite`} look="quiet">
            {t("manage.invite")}
          </ButtonLink>
        </Actions>
      ) : null}
    </>
  );
}
