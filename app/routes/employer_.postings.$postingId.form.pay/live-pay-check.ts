/** Long enough not to ask at each keystroke, short enough to answer before the next field. */
const PAUSE_MS = 400;

/**
 * What the minimum wage says to the pay as it is being typed: the page is asked for with what stands in its form, and the part
 * that tells of the check is taken from the answer. While the server cannot be reached the last answer stands, and the check
 * on saving decides anyway.
 *
 * This file is a script of its own (docs/decisions/0003): it imports nothing that runs.
 */
function followPay(part: HTMLElement): void {
  const form = part.closest("form");
  if (!form) return;
  let timer = 0;
  let asking = new AbortController();

  async function ask(typed: HTMLFormElement): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(typed)) if (typeof value === "string") query.append(name, value);
    try {
      const answer = await fetch(`${window.location.pathname}?${query}`, { signal: asking.signal });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector('[data-live="pay-check"]');
      if (fresh) part.replaceChildren(...fresh.childNodes);
    } catch {
      // interrupted by the next keystroke, or offline
    }
  }

  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(form), PAUSE_MS);
  });
}

for (const part of document.querySelectorAll<HTMLElement>('[data-live="pay-check"]')) followPay(part);

export {};
