import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "#db/seeds/random.ts";
import { Client } from "./client.ts";
import type { Ledger } from "./ledger.ts";

/** What the people of the storm act on, by id. */
export interface Things {
  readonly today: string;
  readonly mandated: readonly number[];
  readonly caseload: readonly number[];
  readonly ownPostings: readonly number[];
  readonly openPostings: readonly number[];
}

export const PHONES = {
  seeker: "19900000001",
  liaison: "19900000003",
  employer: "19900000004",
  counsellor: "19900000006",
} as const;

/** Not to press in vain a thousand times while a part is away. */
const AFTER_TROUBLE_MS = 500;

/** Somebody signed in who acts again and again until told to stop. */
type Person = (client: Client, ledger: Ledger, random: Random, things: Things) => () => Promise<boolean | undefined>;

let texts = 0;
const newText = () => `storm-${(texts += 1)}`;

/** Pauses and resumes postings; whose state they do not know they press the other way the next time. */
const employer: Person = (client, ledger, random, { ownPostings }) => {
  const paused = new Set<number>();
  return async () => {
    const id = random.pick(ownPostings);
    const event = paused.has(id) ? "resume" : "pause";
    const answer = await client.form(`/employer/postings/${id}/change/${event}`, {});
    const done = ledger.note(`postings.${event} ${id}`, answer);
    if (done !== undefined || answer.status === 409) {
      if (event === "pause") paused.add(id);
      else paused.delete(id);
    }
    return done;
  };
};

const liaison: Person = (client, ledger, random, { mandated, today }) => {
  return async () => {
    const text = newText();
    const path = `/seekers/${random.pick(mandated)}/visits`;
    return ledger.note(text, await client.form(path, { kind: "visit", day: today, text }));
  };
};

const counsellor: Person = (client, ledger, random, { caseload }) => {
  return async () => {
    const text = newText();
    const path = `/counsellor/people/${random.pick(caseload)}`;
    return ledger.note(text, await client.form(path, { kind: "note", text, dueOn: "" }));
  };
};

/** Is interested in a posting and takes it back. */
const seeker: Person = (client, ledger, random, { openPostings }) => {
  const interested = new Map<number, string>();
  return async () => {
    const id = random.pick(openPostings);
    const path = interested.get(id);
    if (path === undefined) {
      const answer = await client.form("/applications/new", { postingId: String(id), share: "no" });
      const done = ledger.note(`express-interest ${id}`, answer);
      if (done) interested.set(id, answer.location.split("?")[0] ?? "");
      return done;
    }
    const answer = await client.form(`${path}/withdraw`, { seenStatus: "interested", because: "unsaid" });
    const done = ledger.note(`withdraw ${id}`, answer);
    if (done !== undefined) interested.delete(id);
    return done;
  };
};

/** Two who share an account share no posting: each knows what it did last with its own. */
function half(things: Things, which: 0 | 1): Things {
  const every = (ids: readonly number[]) => ids.filter((_, index) => index % 2 === which);
  return { ...things, ownPostings: every(things.ownPostings), openPostings: every(things.openPostings) };
}

const PEOPLE = { seeker, liaison, employer, counsellor } as const;

/** Everybody acts at the same time until `ledger` holds so many answered acts. */
export async function actUntil(
  most: number,
  url: string,
  { ledger, random, things }: { ledger: Ledger; random: Random; things: Things },
): Promise<void> {
  const roles = Object.keys(PEOPLE) as (keyof typeof PEOPLE)[];
  const halves = [half(things, 0), half(things, 1)];
  await Promise.all(
    halves
      .flatMap((own) => roles.map((role) => ({ role, own })))
      .map(async ({ role, own }) => {
        const client = new Client(url);
        await client.signIn(PHONES[role]);
        const act = PEOPLE[role](client, ledger, random, own);
        while (ledger.answered < most) if ((await act()) === undefined) await pause(AFTER_TROUBLE_MS);
      }),
  );
}
