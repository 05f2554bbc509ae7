import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Actions, ButtonLink, SubmitButton } from "../forms/buttons.tsx";
import { PageTitle } from "../layout/page-title.tsx";

interface ConfirmPageProps {
  /** The question: “要关闭这个岗位吗？” */
  readonly title: string;
  /** What will happen, who will be told, how to undo it. */
  readonly children: ReactNode;
  /** The verb again: “关闭岗位”. */
  readonly confirm: string;
  /** Ends something for somebody. */
  readonly ends?: boolean;
  readonly cancelHref: string;
  /** Where to post; the page itself when left out. */
  readonly action?: string;
  readonly fields?: Readonly<Record<string, string | number>>;
}

/** Asks once more before a change that matters: a page of its own, no dialog. Posts to itself. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { t } = useTranslation("site");
  return (
    <>
      <PageTitle>{props.title}</PageTitle>
      {props.children}
      <form method="post" action={props.action}>
        {Object.entries(props.fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <SubmitButton look={props.ends ? "warn" : "main"}>{props.confirm}</SubmitButton>
          <ButtonLink href={props.cancelHref} look="link">
            {t("form.back")}
          </ButtonLink>
        </Actions>
      </form>
    </>
  );
}
