import { useTranslation } from "react-i18next";
import { formatDateTime } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Actions, PostButton } from "#app/ui/forms/buttons.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";

export interface SessionOnPage {
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  readonly here: boolean;
}

/** Where the account is signed in, and the way to end all but this one. */
export function SessionList({ sessions }: { sessions: readonly SessionOnPage[] }) {
  const { t } = useTranslation("accounts");
  const locale = useLocale();
  const elsewhere = sessions.filter(({ here }) => !here).length;
  return (
    <>
      <h2>{t("account.sessions")}</h2>
      <p>{elsewhere === 0 ? t("account.onlyHere") : t("account.sessionsLead")}</p>
      <DataTable
        caption={t("account.sessionsCaption")}
        columns={[
          {
            header: t("account.device"),
            rowHeader: true,
            cell: ({ here }) => (here ? t("account.thisDevice") : t("account.otherDevice")),
          },
          {
            header: t("account.signedIn"),
            unbroken: true,
            cell: ({ signedInAt }) => formatDateTime(locale, signedInAt),
          },
          {
            header: t("account.lastSeen"),
            unbroken: true,
            cell: ({ lastSeenAt }) => formatDateTime(locale, lastSeenAt),
          },
        ]}
        rows={sessions.map((session, index) => ({ ...session, index }))}
        rowKey={({ index }) => index}
      />
      <Actions>
        {elsewhere > 0 ? (
          <PostButton action="/account/sign-out-elsewhere" look="quiet">
            {t("account.signOutElsewhere")}
          </PostButton>
        ) : null}
        <PostButton action="/sign-out" look="quiet">
          {t("account.signOut")}
        </PostButton>
      </Actions>
    </>
  );
}
