import { FieldFrame } from "./field-frame.tsx";
import { describedBy, type FieldTexts, type FormField } from "./form-field.ts";

/** A file to upload; its form needs `upload`. Read with Remix's upload handler or `z.file()`. */
export function FileField({ field, accept, ...texts }: FieldTexts & { field: FormField; accept?: string }) {
  return (
    <FieldFrame field={field} {...texts}>
      <input id={field.id} name={field.name} type="file" accept={accept} {...describedBy(field, texts)} />
    </FieldFrame>
  );
}
