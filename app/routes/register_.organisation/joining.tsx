import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { refusalMessage } from "#app/ui/forms/errors.ts";
import { Notice } from "#app/ui/layout/notice.tsx";

const KNOWN = refusalMessage({ code: "credit-code-taken" });

/** Where the typed code is that of an organisation already here: the way into it. Whose it is is not said. */
export function AskToJoin({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation("employers");
  const creditCode = lastResult?.initialValue?.["creditCode"];
  const isKnown = lastResult?.error?.["creditCode"]?.includes(KNOWN) ?? false;
  if (!isKnown || typeof creditCode !== "string") return null;
  return (
    <Notice title={t("register.knownTitle")}>
      <p>{t("register.knownText")}</p>
      <PostButton action="/register/organisation" fields={{ intent: "ask", creditCode }} look="quiet">
        {t("register.ask")}
      </PostButton>
    </Notice>
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
    </Notice>
  );
}
