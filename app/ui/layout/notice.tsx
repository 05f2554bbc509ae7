import { CircleCheck, CircleX, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";
import type { FlashMessage } from "./reader.ts";

type Kind = "success" | "info" | "warning" | "error";

const ICONS: Readonly<Record<Kind, LucideIcon>> = {
  success: CircleCheck,
  info: Info,
  warning: TriangleAlert,
  error: CircleX,
};

/** Something the reader should know here. `kind` also stands as a word for those who do not see its colour. */
export function Notice(props: { kind?: Kind; title?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation("site");
  const kind = props.kind ?? "info";
  return (
    <div className={`notice ${kind}`}>
      <p className="notice-title">
        <Icon of={ICONS[kind]} />
        <span>{props.title ?? t(`notice.${kind}`)}</span>
      </p>
      {props.children}
    </div>
  );
}

/** What the last step did, said once at the top of the page after it. The page frame shows it. */
export function Flash({ message }: { message: FlashMessage }) {
  const { i18n } = useTranslation("site");
  return (
    <div role="status">
      <Notice kind="success" title={i18n.t(message.key, { ...message.params, defaultValue: "" })} />
    </div>
  );
}
