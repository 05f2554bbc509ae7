import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "#app/ui/forms/buttons.tsx";
import { refusalMessage } from "#app/ui/forms/errors.ts";
import { HiddenField } from "#app/ui/forms/text-fields.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";

type LastResult = SubmissionResult<string[]> | undefined;

const KNOWN = refusalMessage({ code: "credit-code-taken" });
const JOIN_FORM = "join";

/** The typed code, where it is that of an organisation already here. */
function knownCode(lastResult: LastResult): string | undefined {
  const creditCode = lastResult?.initialValue?.["creditCode"];
  const isKnown = lastResult?.error?.["creditCode"]?.includes(KNOWN) ?? false;
  return isKnown && typeof creditCode === "string" ? creditCode : undefined;
}

/** Beside the code of an organisation already here: the way into it. Whose it is is not said. */
export function AskToJoin({ lastResult }: { lastResult: LastResult }) {
  const { t } = useTranslation("employers");
  if (knownCode(lastResult) === undefined) return null;
  return (
    <Notice title={t("register.knownTitle")}>
      <p>{t("register.knownText")}</p>
      <Hotline />
      <SubmitButton form={JOIN_FORM} look="quiet">
        {t("register.ask")}
      </SubmitButton>
    </Notice>
  );
}

/** What the button above sends: a form of its own, so that the Enter key goes on registering. */
export function JoinForm({ lastResult }: { lastResult: LastResult }) {
  const creditCode = knownCode(lastResult);
  if (creditCode === undefined) return null;
  return (
    <form id={JOIN_FORM} method="post">
      <HiddenField name="intent" value="ask" />
      <HiddenField name="creditCode" value={creditCode} />
    </form>
  );
}

interface Asked {
  readonly creditCode: string | null;
  readonly at: Date;
}

/** A request that waits for its answer. */
export function AskedToJoin({ request }: { request: Asked }) {
  const { t } = useTranslation("employers");
  return (
    <Notice title={t("register.waiting", { code: request.creditCode ?? "" })}>
      <p>{t("register.waitingText", { at: request.at })}</p>
      <Hotline />
    </Notice>
  );
}
