import { useTranslation } from "react-i18next";
import { formatDate } from "#app/i18n/format.ts";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import type { ApplicationPage } from "#app/usecases/applications/read-application.ts";

interface UndoLeavingProps {
  readonly applicationId: number;
  readonly left: NonNullable<ApplicationPage["left"]>;
  readonly own: boolean;
}

/** That the person left can have been a mistake: until when it can be taken back, and whom to ask from then on. */
export function UndoLeaving({ applicationId, left: { undoUntil, mayUndo }, own }: UndoLeavingProps) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  if (!mayUndo) return <p className="hint">{t("leaving.undoOver")}</p>;
  return (
    <Notice title={own ? t("leaving.left") : t("leaving.leftFor")}>
      <p>{t("leaving.undoUntil", { date: formatDate(locale, undoUntil) })}</p>
      <PostButton action={`/applications/${applicationId}/leaving`} name="intent" value="undo" look="quiet">
        {own ? t("leaving.undoDo") : t("leaving.undoDoFor")}
      </PostButton>
    </Notice>
  );
}
