import type { Answer } from "./client.ts";

/** What became of one kind of act on one thing: those that were answered, and those of which nobody knows. */
export interface Entry {
  answered: number;
  unknown: number;
}

/** What clients were told, by what the database must hold: one row or audit line for each act that was answered. */
export class Ledger {
  readonly entries = new Map<string, Entry>();
  answered = 0;

  /** @returns whether the act was done; undefined where nobody knows */
  note(key: string, { status, location }: Answer): boolean | undefined {
    const entry = this.entries.get(key) ?? { answered: 0, unknown: 0 };
    this.entries.set(key, entry);
    if (status === 302 && !location.startsWith("/sign-in")) {
      entry.answered += 1;
      this.answered += 1;
      return true;
    }
    if (status === 0 || status >= 500) {
      entry.unknown += 1;
      return undefined;
    }
    return false;
  }

  /** Compares with how often each is in the database. */
  compare(found: ReadonlyMap<string, number>): {
    readonly lost: readonly string[];
    readonly doubled: readonly string[];
  } {
    const all = [...this.entries];
    return {
      lost: all.filter(([key, { answered }]) => (found.get(key) ?? 0) < answered).map(([key]) => key),
      doubled: all
        .filter(([key, { answered, unknown }]) => (found.get(key) ?? 0) > answered + unknown)
        .map(([key]) => key),
    };
  }
}
