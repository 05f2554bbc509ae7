const EVERY_MS = 2000;

/**
 * Takes the part of the page that tells how far it has come from a new answer, again and again; where that leads elsewhere,
 * the work is done and the reader goes there too.
 *
 * This file is a script of its own (docs/decisions/0003): it imports nothing that runs.
 */
async function keepFresh(part: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(window.location.href);
    if (answer.redirected) return window.location.assign(answer.url);
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector('[data-live="progress"]');
      if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
    }
  } catch {
    // offline for a moment: the next answer tells
  }
  window.setTimeout(() => void keepFresh(part), EVERY_MS);
}

for (const part of document.querySelectorAll<HTMLElement>('[data-live="progress"]')) {
  window.setTimeout(() => void keepFresh(part), EVERY_MS);
}

export {};
