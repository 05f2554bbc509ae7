import { getFormProps, type FormMetadata } from "@conform-to/react";
import { Children, isValidElement, type ReactNode } from "react";
import { ErrorSummary } from "./error-summary.tsx";

interface PostFormProps<Schema extends Record<string, unknown>> {
  readonly form: FormMetadata<Schema, string[]>;
  /** Where to post; the page itself when left out. */
  readonly action?: string;
  /** Carries a file. */
  readonly upload?: boolean;
  /** Labels of fields that the form's own elements do not show, by field name, for the list of errors. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** A form that posts a document and shows its errors on top. */
export function PostForm<Schema extends Record<string, unknown>>(props: PostFormProps<Schema>) {
  const { form, action, upload, labels, children } = props;
  return (
    <>
      <ErrorSummary form={form} labels={{ ...labelsIn(children), ...labels }} />
      <form
        {...getFormProps(form)}
        method="post"
        action={action}
        encType={upload ? "multipart/form-data" : undefined}
        noValidate
      >
        {children}
      </form>
    </>
  );
}

/** The labels of the fields among `children`, so that the list of errors can name them. */
function labelsIn(children: ReactNode): Record<string, string> {
  const found: Record<string, string> = {};
  Children.forEach(children, (child) => {
    if (!isValidElement<{ field?: { name?: unknown }; label?: unknown; children?: ReactNode }>(child)) return;
    const { field, label, children: below } = child.props;
    if (typeof field?.name === "string" && typeof label === "string") found[field.name] = label;
    else if (below) Object.assign(found, labelsIn(below));
  });
  return found;
}
