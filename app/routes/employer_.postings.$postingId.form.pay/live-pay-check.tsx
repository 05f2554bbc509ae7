import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type PayCheckView, PayVerdict } from "#app/ui/postings/pay-verdict.tsx";

/** Long enough not to ask at each keystroke, short enough to answer before the next field. */
const PAUSE_MS = 400;

/**
 * What the minimum wage says to the pay as it is being typed. It asks the server, which checks as it will on submit; while the
 * server cannot be reached the last answer stands, and the check on submit decides anyway.
 */
export function LivePayCheck({ postingId, start }: { postingId: number; start: PayCheckView | null }) {
  const { t } = useTranslation("postings");
  const here = useRef<HTMLDivElement>(null);
  const [check, setCheck] = useState(start);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return undefined;
    let timer: number | undefined;
    let asking = new AbortController();
    const ask = async () => {
      asking.abort();
      asking = new AbortController();
      const query = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") query.append(name, value);
      try {
        const answer = await fetch(`/employer/postings/${postingId}/form/pay-check?${query}`, {
          signal: asking.signal,
        });
        if (answer.ok) setCheck((await answer.json()) as PayCheckView | null);
      } catch {
        // interrupted by the next keystroke, or offline
      }
    };
    const typed = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void ask(), PAUSE_MS);
    };
    form.addEventListener("input", typed);
    return () => {
      form.removeEventListener("input", typed);
      window.clearTimeout(timer);
      asking.abort();
    };
  }, [postingId]);
  return (
    <div ref={here} role="status">
      {check === null ? <p className="hint">{t("payCheck.waiting")}</p> : <PayVerdict check={check} />}
    </div>
  );
}
