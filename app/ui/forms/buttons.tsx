import type { ReactNode } from "react";

type Look = "main" | "quiet" | "warn" | "link";
const CLASSES: Readonly<Record<Look, string>> = {
  main: "button",
  quiet: "button quiet",
  warn: "button warn",
  link: "button link",
};

interface SubmitProps {
  readonly children: ReactNode;
  readonly look?: Look;
  /** Which of a form's buttons was pressed. */
  readonly name?: string;
  readonly value?: string;
  /** Posts somewhere else than the form says. */
  readonly formAction?: string;
  /** Sends the form as a change, where the form itself only asks. */
  readonly formMethod?: "post";
  /** The id of the form it sends, where that is another than it stands in. */
  readonly form?: string;
  /** What a screen reader needs besides the visible words, for buttons that repeat down a list. */
  readonly about?: string;
}

/** Sends the form. The words are a verb. */
export function SubmitButton({ children, look = "main", about, ...rest }: SubmitProps) {
  return (
    <button type="submit" className={CLASSES[look]} {...rest}>
      {children}
      {about ? <span className="hidden"> {about}</span> : null}
    </button>
  );
}

/** A link that is the next step. */
export function ButtonLink(props: { href: string; look?: Look; about?: string; children: ReactNode }) {
  return (
    <a className={CLASSES[props.look ?? "main"]} href={props.href}>
      {props.children}
      {props.about ? <span className="hidden"> {props.about}</span> : null}
    </a>
  );
}

/** The buttons at the end of a form or a page, the main one first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

/** A form of one button, for a change that needs nothing typed. */
export function PostButton(
  props: SubmitProps & { action: string; fields?: Readonly<Record<string, string | number>> },
) {
  const { action, fields = {}, ...button } = props;
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...button} />
    </form>
  );
}
