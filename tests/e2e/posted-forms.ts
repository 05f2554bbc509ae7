import type { Page } from "@playwright/test";

/** A form as the browser would post it. */
export interface FoundForm {
  readonly action: string;
  readonly upload: boolean;
  /** Every field with what it holds: needed ones something plausible, those that may be left out nothing. */
  readonly entries: readonly (readonly [string, string])[];
  /** The names before a date's three parts, e.g. `dueOn`. */
  readonly dates: readonly string[];
  /** Fields marked as optional on the page. */
  readonly optional: readonly string[];
}

/** What came of posting a form. */
export interface Outcome {
  /** 0 for a redirect: the form was accepted. */
  readonly status: number;
  /** What stands in the list of errors: the field each leads to, whether it is marked as optional, and the words. */
  readonly errors: readonly { readonly field: string; readonly optional: boolean; readonly text: string }[];
  readonly title: string;
}

/** The forms of the page in view that ask for anything that may be left out, filled as somebody in a hurry would. */
export function formsLeftEmpty(page: Page): Promise<FoundForm[]> {
  return page.evaluate(() => {
    const plausible = (control: HTMLInputElement | HTMLTextAreaElement): string => {
      const part = /\.(year|month|day)$/.exec(control.name)?.[1];
      if (part !== undefined) return { year: "2027", month: "3", day: "1" }[part] ?? "";
      if (control.value !== "") return control.value;
      if (control.type === "tel") return "19900012345";
      if (control.type === "password") return "蓝色 书包 七点半";
      if (control.inputMode === "numeric" || control.inputMode === "decimal") return "20";
      if (/^time$|At$/.test(control.name)) return control.name.startsWith("ends") ? "16:00" : "09:30";
      return "照实写的几个字";
    };
    return [...document.querySelectorAll<HTMLFormElement>("main form[method=post]")].flatMap((form) => {
      const entries: [string, string][] = [];
      const optional = new Set<string>();
      const dates = new Set<string>();
      const answered = new Set<string>();
      const button = form.querySelector<HTMLButtonElement>("button[name]");
      if (button !== null) entries.push([button.name, button.value]);
      for (const control of form.elements) {
        const isField =
          control instanceof HTMLInputElement ||
          control instanceof HTMLTextAreaElement ||
          control instanceof HTMLSelectElement;
        if (!isField || control.name === "" || control.type === "file") continue;
        if (control.type === "hidden") {
          entries.push([control.name, control.value]);
          continue;
        }
        const mayStayEmpty = control.closest(".field")?.querySelector(".optional") != null;
        const name = control.name.replace(/\.(year|month|day)$/, "");
        if (name !== control.name) dates.add(name);
        if (mayStayEmpty) optional.add(name);
        if (control.type === "checkbox" || control.type === "radio") {
          if (mayStayEmpty || answered.has(name)) continue;
          const chosen = form.querySelector<HTMLInputElement>(`[name="${name}"]:checked`) ?? control;
          entries.push([name, chosen.value]);
          answered.add(name);
        } else if (control instanceof HTMLSelectElement) {
          const first = [...control.options].find(({ value }) => value !== "")?.value ?? "";
          entries.push([name, mayStayEmpty ? "" : control.value || first]);
        } else {
          entries.push([control.name, mayStayEmpty ? "" : plausible(control)]);
        }
      }
      return optional.size === 0
        ? []
        : [
            {
              action: form.action,
              upload: form.enctype === "multipart/form-data",
              entries,
              dates: [...dates],
              optional: [...optional],
            },
          ];
    });
  });
}

/** Posts a form from the page in view, and reads the errors off the answer. */
export function post(page: Page, form: FoundForm, changes: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return page.evaluate(
    async ({ form, changes }) => {
      const kept = form.entries.filter(([name]) => !(name in changes));
      const all = [...kept, ...Object.entries(changes)].map(([name, value]) => [name, value]);
      const body = form.upload ? new FormData() : new URLSearchParams();
      for (const [name = "", value = ""] of all) body.append(name, value);
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      const answered = new DOMParser().parseFromString(await answer.text(), "text/html");
      const errors = [...answered.querySelectorAll(".summary li")].map((item) => {
        const id = item.querySelector("a")?.hash.slice(1) ?? "";
        const field = id === "" ? null : answered.getElementById(id);
        return {
          field: (field?.getAttribute("name") ?? id).replace(/\.(year|month|day)$/, ""),
          optional: field?.closest(".field")?.querySelector(".optional") != null,
          text: item.textContent ?? "",
        };
      });
      return { status: answer.status, errors, title: answered.title };
    },
    { form, changes },
  );
}
