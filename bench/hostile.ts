/**
 * Whether one sender can stop everybody: bodies, texts and files that cost nothing to send and are dear to read.
 *
 *   npm run hostile
 *
 * The built product runs over a demo world of its own. A stall is a turn of the web process's event loop that takes its
 * thread more than 500 ms of processor time, so that a busy machine changes nothing. Linux only: the kernel counts.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { joinTestServer } from "#tests/support/cluster.ts";
import { bootProduct } from "#tests/support/product.ts";
import { type Answer, Attacker, UPLOADS } from "./hostile/attacker.ts";
import { hostileBodies } from "./hostile/bodies.ts";
import { hostileFiles } from "./hostile/files.ts";
import { hostileTexts } from "./hostile/texts.ts";

const STALL_MS = 500;
const UPLOAD_BYTES = 11_900_000;
const FORM_BYTES = 590_000;
const EMPLOYER = "19900000004";
const ADMINISTRATOR = "19900000008";
/** Longer than the meter needs to write down what happened last. */
const SETTLED_MS = 700;

const folder = mkdtempSync(join(tmpdir(), "tongxing-hostile-"));
const meter = join(folder, "meter");

function metered(word: "turn" | "peak"): readonly number[] {
  const lines = existsSync(meter) ? readFileSync(meter, "utf8").split("\n") : [];
  return lines.filter((line) => line.startsWith(word)).map((line) => Number(line.split(" ")[1]));
}

let turnsBefore = 0;
let stalls = 0;

/** Does one thing to the product, and says what it cost. */
async function attempt(name: string, act: () => Promise<Answer | readonly Answer[]>): Promise<void> {
  const answers = [await act()].flat();
  // An attack that reaches no page of ours shows nothing.
  if (answers.some(({ status }) => status === 404 || status === 405)) throw new Error(`Nothing takes this: ${name}`);
  await pause(SETTLED_MS);
  const turns = metered("turn");
  const worst = Math.max(0, ...turns.slice(turnsBefore));
  stalls += turns.slice(turnsBefore).filter((ms) => ms > STALL_MS).length;
  turnsBefore = turns.length;
  const peak = Math.max(...metered("peak"));
  const statuses = answers.map(({ status }) => status || "closed").join(", ");
  console.log(
    `${worst > STALL_MS ? "STALL" : "     "} ${String(worst).padStart(6)} ms ${String(peak).padStart(5)} MB  ${statuses}  ${name}`,
  );
}

async function attack(url: string): Promise<void> {
  const stranger = new Attacker(url);
  const employer = new Attacker(url);
  const administrator = new Attacker(url);
  await employer.signIn(EMPLOYER);
  await administrator.signIn(ADMINISTRATOR);
  for (const path of ["/", "/sign-in", "/postings?q=包装", "/register/employer"]) await stranger.get(encodeURI(path));
  for (const path of ["/imports", "/employer/postings"]) await employer.get(path);
  await pause(SETTLED_MS);
  turnsBefore = metered("turn").length;

  for (const bytes of [FORM_BYTES, UPLOAD_BYTES]) {
    for (const { name, type, body } of hostileBodies(bytes)) {
      const told = `${name}, ${(bytes / 1e6).toFixed(1)} MB`;
      await attempt(`sign-in: ${told}`, () => stranger.post("/sign-in", type, body));
      await attempt(`upload: ${told}`, () => employer.post(UPLOADS, type, body));
    }
  }

  const draft = await draftOf(employer);
  for (const { name, text } of hostileTexts) {
    await attempt(`posting: ${name}`, () =>
      employer.form(`${draft}/details`, { description: text, skillsWanted: text }),
    );
    await attempt(`posting shown: ${name}`, () => employer.get(`${draft}/details`));
    await attempt(`title: ${name}`, () => employer.form(`${draft}/what`, { kind: "vacancy", title: text }));
    const words = new URLSearchParams({ q: text.slice(0, 1500) });
    await attempt(`search: ${name}`, () => stranger.get(`/postings?${words}`));
    await attempt(`suggested words: ${name}`, () => stranger.get(`/postings/suggest?${words}`));
  }

  for (const { name, fileName, make } of hostileFiles) {
    const file = make();
    const told = `${name}, ${(file.length / 1e6).toFixed(2)} MB`;
    await attempt(`file: ${told}`, () => administrator.upload(fileName, file));
    await attempt(`file, three times at once: ${told}`, () =>
      Promise.all([employer, administrator, employer].map((one) => one.upload(fileName, file))),
    );
  }
}

async function draftOf(employer: Attacker): Promise<string> {
  const { status, headers } = await employer.form("/employer/postings/new", { organisationId: "1" });
  const draft = /^(\/employer\/postings\/\d+\/form)\//.exec(headers.location ?? "")?.[1];
  if (draft === undefined) throw new Error(`A new posting answered ${status}.`);
  return draft;
}

const server = await joinTestServer();
try {
  const product = await bootProduct(server, {
    demo: true,
    env: { METER_FILE: meter },
    webPreload: new URL("./hostile/turn-meter.mjs", import.meta.url),
  });
  try {
    await attack(product.url);
    const { ok } = await fetch(`${product.url}/readyz`);
    if (!ok) throw new Error("The product does not answer any more.");
  } finally {
    await product.stop();
  }
  const peak = Math.max(...metered("peak"));
  console.log(`RESULT ${JSON.stringify({ bench: "hostile", stalls_over_500_ms: stalls, peak_mb: peak })}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await server.release();
}
