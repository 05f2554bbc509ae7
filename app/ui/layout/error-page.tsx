import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { REFUSAL_CODES, type RefusalCode } from "#app/domain/refusals.ts";
import { CallCounsellor } from "./call.tsx";
import { Lead, PageTitle } from "./page-title.tsx";
import { useReader } from "./reader.ts";

const TITLES = {
  "not-signed-in": "error.signInTitle",
  "not-allowed": "error.notAllowedTitle",
  "not-found": "error.notFoundTitle",
  "cross-site-request": "error.crossSiteTitle",
  "file-too-large": "error.tooLargeTitle",
  "too-many-attempts": "error.tooManyTitle",
  busy: "error.busyTitle",
} as const satisfies Partial<Record<RefusalCode, string>>;

/** The refusal a route threw, `not-found` for an unknown page, null for a fault of ours. */
function refusalOf(error: unknown): { code: RefusalCode; params: Record<string, string | number> } | null {
  if (!isRouteErrorResponse(error)) return null;
  const data: unknown = error.data;
  const thrown = isRecord(data) && isRecord(data["refusal"]) ? data["refusal"] : data;
  if (isRecord(thrown)) {
    const code = REFUSAL_CODES.find((known) => known === thrown["code"]);
    if (code) return { code, params: isRecord(thrown["params"]) ? plain(thrown["params"]) : {} };
  }
  if (error.status === 404) return { code: "not-found", params: {} };
  if (error.status === 403) return { code: "not-allowed", params: {} };
  return error.status < 500 ? { code: "invalid-input", params: {} } : null;
}

/** The title of the page that failed. */
export function useErrorTitle(): string | null {
  const { t } = useTranslation("site");
  const error = useRouteError();
  if (error === undefined || error === null) return null;
  const refusal = refusalOf(error);
  if (!refusal) return t("error.brokenTitle");
  return t(isTitled(refusal.code) ? TITLES[refusal.code] : "error.refusedTitle");
}

/** What went wrong, in the reader's words, and the ways on from here. */
export function ErrorPage() {
  const { t } = useTranslation(["site", "refusals"]);
  const error = useRouteError();
  const { requestId } = useReader();
  const { pathname, search } = useLocation();
  const refusal = refusalOf(error);
  const title = useErrorTitle();
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {refusal ? (
        <Lead>
          {refusal.code === "not-found" ? t("error.notFoundText") : t(`refusals:${refusal.code}`, refusal.params)}
        </Lead>
      ) : (
        <>
          <Lead>{t("error.brokenText")}</Lead>
          {requestId ? <p>{t("error.reference", { requestId })}</p> : null}
        </>
      )}
      <CallCounsellor />
      <p className="actions">
        {refusal?.code === "not-signed-in" ? (
          <a className="button" href={`/sign-in?returnTo=${encodeURIComponent(`${pathname}${search}`)}`}>
            {t("error.toSignIn")}
          </a>
        ) : refusal?.code === "busy" ? (
          <a className="button" href={`${pathname}${search}`}>
            {t("error.again")}
          </a>
        ) : (
          <a className="button" href="/postings">
            {t("error.toPostings")}
          </a>
        )}
        <a className="button quiet" href="/">
          {t("error.toHome")}
        </a>
      </p>
    </>
  );
}

function isTitled(code: RefusalCode): code is keyof typeof TITLES {
  return code in TITLES;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function plain(params: Record<string, unknown>): Record<string, string | number> {
  const entries = Object.entries(params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  return Object.fromEntries(entries);
}
