/** What the source of suggestions answers, in the words to show and to say. */
export interface SuggestedWords {
  /** How many there are and how to choose one, for a screen reader. */
  readonly said: string;
  readonly suggestions: readonly {
    /** The whole text that stands in the box when it is chosen. */
    readonly text: string;
    /** What it, or the last of its words, is, and how many postings there are of it where that is known. */
    readonly about: string;
  }[];
}

/** How long the typing rests before anything is asked. */
const ASK_AFTER_MS = 200;
/** How long it rests before a screen reader is told: not at each key. */
const SAY_AFTER_MS = 800;
/** The key code of keys that an input method takes for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Suggestions under a search box while somebody types: a combobox with a list to choose from, as the WAI-ARIA practices have
 * it (“list autocomplete with manual selection”). Nothing is sent off but what the person chose or sent.
 *
 * This file is a script of its own, loaded where a search box asks for it (docs/decisions/0003): it imports nothing that
 * runs, and without it the box is a plain one.
 */
function suggestWords(box: HTMLElement): void {
  const input = box.querySelector("input");
  const form = input?.form;
  const source = box.dataset["source"];
  if (!input || !form || source === undefined) return;

  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset["label"] ?? "");
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  box.append(list, status);

  input.type = "text"; // a search field may not be a combobox
  input.inputMode = "search";
  input.autocomplete = "off";
  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  let active = -1;
  let composing = false;
  let asking: AbortController | undefined;
  let askTimer = 0;
  let sayTimer = 0;

  /** Moves to the option with this number; -1: back to what is typed. */
  const moveTo = (at: number) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = list.children[at];
    if (option === undefined) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  };

  const stopAsking = () => {
    clearTimeout(askTimer);
    clearTimeout(sayTimer);
    asking?.abort();
    status.textContent = "";
  };

  const close = () => {
    stopAsking();
    moveTo(-1);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };

  const choose = (text: string) => {
    close();
    input.value = text;
    if (typeof form.requestSubmit === "function") form.requestSubmit();
    else form.submit();
  };

  const show = ({ said, suggestions }: SuggestedWords) => {
    if (suggestions.length === 0 || document.activeElement !== input) return close();
    moveTo(-1);
    list.textContent = "";
    suggestions.forEach(({ text, about }, at) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const hint = document.createElement("span");
      hint.className = "hint";
      hint.textContent = about;
      option.append(text, " ", hint);
      option.addEventListener("click", () => choose(text));
      list.append(option);
    });
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    sayTimer = window.setTimeout(() => (status.textContent = said), SAY_AFTER_MS);
  };

  const ask = async () => {
    stopAsking();
    const typed = input.value.trim();
    if (typed === "") return close();
    const mine = new AbortController();
    asking = mine;
    const address = new URL(source, location.href);
    address.searchParams.set("q", typed);
    try {
      const answer = await fetch(address.href, { signal: mine.signal, credentials: "omit" });
      const words = answer.ok ? ((await answer.json()) as SuggestedWords) : undefined;
      if (words !== undefined && !mine.signal.aborted) return show(words);
    } catch {
      // No line, or asked anew: people go on typing as without suggestions.
    }
    if (!mine.signal.aborted) close();
  };

  input.addEventListener("input", () => {
    stopAsking();
    moveTo(-1);
    if (!composing) askTimer = window.setTimeout(() => void ask(), ASK_AFTER_MS);
  });
  input.addEventListener("compositionstart", () => {
    composing = true;
    close();
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    askTimer = window.setTimeout(() => void ask(), ASK_AFTER_MS);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    // Also the Enter that ends a composition: Safari reports it after the end, by its code alone.
    if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) {
      if (event.key === "Enter") event.preventDefault();
      return;
    }
    const { length } = list.children;
    const chosen = list.children[active]?.firstChild?.nodeValue;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        const down = event.key === "ArrowDown";
        if (list.hidden)
          void ask().then(() => list.hidden || event.altKey || moveTo(down ? 0 : list.children.length - 1));
        else if (event.altKey) close();
        else moveTo(down ? (active + 1) % length : (active > 0 ? active : length) - 1);
        return;
      }
      case "Enter":
        if (chosen == null) return close();
        event.preventDefault();
        return choose(chosen);
      case "Escape":
        if (list.hidden) return;
        event.preventDefault();
        return close();
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        return moveTo(-1); // the caret is the browser's own
    }
  });
  // The press on an option leaves the focus, and a screen reader, where they are.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

for (const box of document.querySelectorAll<HTMLElement>("[data-source]")) suggestWords(box);
