import { getFormProps, type FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary.tsx";

interface PostFormProps<Schema extends Record<string, unknown>> {
  readonly form: FormMetadata<Schema, string[]>;
  /** Where to post; the page itself when left out. */
  readonly action?: string;
  /** Carries a file. */
  readonly upload?: boolean;
  readonly children: ReactNode;
}

/** A form that posts a document and shows its errors on top. */
export function PostForm<Schema extends Record<string, unknown>>(props: PostFormProps<Schema>) {
  const { form, action, upload, children } = props;
  return (
    <>
      <ErrorSummary form={form} />
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
