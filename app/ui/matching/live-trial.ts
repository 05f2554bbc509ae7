/** Long enough not to ask at each keystroke, short enough to see what a choice did. */
const PAUSE_MS = 400;

/**
 * The list follows the form while it is changed: it is sent as its button would send it, and the parts of the page that tell
 * of the list are taken from the answer. The form itself is left alone, so that nothing is typed over and focus stays.
 *
 * This file is a script of its own (docs/decisions/0003): it imports nothing that runs, and without it the button does the
 * same. What cannot be read, or an ended session, is left to the button too.
 */
function followForm(box: HTMLElement): void {
  const form = box.querySelector("form");
  if (!form) return;
  let timer = 0;
  let asking = new AbortController();

  async function ask(sent: HTMLFormElement): Promise<void> {
    asking.abort();
    asking = new AbortController();
    box.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(window.location.pathname, {
        method: "POST",
        body: new FormData(sent),
        signal: asking.signal,
      });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of box.querySelectorAll<HTMLElement>("[data-live]")) {
        const fresh = page.querySelector(`[data-live="${part.dataset["live"]}"]`);
        if (fresh) part.replaceChildren(...fresh.childNodes);
      }
      forgetErrors(box);
    } catch {
      // interrupted by the next change, or offline
    } finally {
      box.removeAttribute("aria-busy");
    }
  }

  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(form), PAUSE_MS);
  });
}

/** What was refused before has been understood now. */
function forgetErrors(box: HTMLElement): void {
  for (const each of box.querySelectorAll(".summary, .field-error")) each.remove();
  for (const each of box.querySelectorAll(".wrong")) each.classList.remove("wrong");
  for (const each of box.querySelectorAll("[aria-invalid]")) each.removeAttribute("aria-invalid");
}

for (const box of document.querySelectorAll<HTMLElement>(".trial")) followForm(box);

export {};
