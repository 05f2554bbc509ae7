import { useTranslation } from "react-i18next";
import type { FileLayout } from "#app/domain/postings/import/layout/file-layout.ts";
import { Notice } from "#app/ui/layout/notice.tsx";
import { useSay } from "./use-say.ts";

/** Where the headings were found, which sheets are not read, and the way to say otherwise. */
export function HeadingRows({ importId, layout }: { importId: number; layout: FileLayout }) {
  const { t } = useTranslation("imports");
  const say = useSay();
  const { sheets, unread } = layout;
  const link = <a href={`/imports/${importId}/layout`}>{t("layout.change")}</a>;
  const found = sheets.map(({ sheet, name, headingRows: [first, last] }) => ({
    sheet,
    text: say(first === last ? "imports:layout.inRow" : "imports:layout.inRows", { first, last }),
    name: sheets.length > 1 || unread.length > 0 ? name : "",
  }));
  return (
    <>
      {sheets.every(({ certain }) => certain) ? null : (
        <Notice kind="warning" title={t("layout.uncertain")}>
          <p>{t("layout.uncertainText")}</p>
        </Notice>
      )}
      <ul>
        {found.map(({ sheet, text, name }) => (
          <li key={sheet}>{name === "" ? text : t("layout.ofSheet", { name, text })}</li>
        ))}
        {unread.map(({ name, why }) => (
          <li key={name}>{t("layout.ofSheet", { name, text: t(`layout.${why}`) })}</li>
        ))}
      </ul>
      <p>{link}</p>
    </>
  );
}
