import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { PostingContent } from "#app/domain/postings/content.ts";
import {
  packPending,
  type PendingSteps,
  readStep,
  type StepReading,
  unpackPending,
} from "#app/domain/postings/form/read-form.ts";
import { changeableSteps, FORM_STEPS, type FormStep, isFormStep } from "#app/domain/postings/form/steps.ts";
import type { TypedFields } from "#app/domain/postings/form/typed-fields.ts";
import { isLive } from "#app/domain/postings/lifecycle.ts";
import { limitsMore, limitsOf } from "#app/domain/postings/unfair-limits.ts";
import { namesMore, wordingOf } from "#app/domain/postings/wording.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { postingDrafts, postings } from "#db/schema/all.ts";
import { findPosting, formVersionOf, type OrganisationRow, type PostingRow } from "./find-posting.ts";
import { loadMinimumWages, payCheckOf } from "./load-pay-parameters.ts";

/** What became of the answers of a step. */
export interface SavedStep {
  readonly accepted: boolean;
  readonly live: boolean;
  readonly noted: boolean;
  readonly below: boolean;
}

/**
 * Saves one step of the posting form. What can be accepted becomes what the posting says; what cannot is kept exactly as it
 * was typed, and `accepted` is false.
 *
 * On a published or paused posting the accepted answers of the open steps (demands, accommodations, details) take effect at
 * once. Kind, title, place and pay were reviewed: changing them needs the posting taken back (`withdraw`), and a new review.
 *
 * `noted`: the answers name a kind or grade of disability, or shut people out, as the posting did not before. `below`: the pay is below the
 * minimum wage at its place (劳动法 art. 48), and was not the same before, so that it is said once.
 *
 * Refuses `not-signed-in`, `not-allowed`, `not-found`, `changed-meanwhile` where the form is no longer as it was shown, unless
 * it says the same (nothing is saved; the page still has what was typed), `limits-need-review` for words on a published posting
 * that shut people out by what the law protects, and `transition-not-allowed` where this step is closed now.
 */
export async function savePostingStep(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly postingId: number;
    readonly step: FormStep;
    readonly fields: TypedFields;
    readonly version: string;
  },
): Promise<Result<SavedStep>> {
  const at = ports.clock.now();
  const today = ports.clock.today();
  return ports.db.transaction(async (tx) => {
    const found = await findPosting(tx, principal, "postings.write", input.postingId, { lock: true });
    if (!found.ok) return found;
    const { posting, organisation, grant } = found.value;
    const [draft] = await tx.select().from(postingDrafts).where(eq(postingDrafts.postingId, posting.id));
    const pending = unpackPending(draft?.fields ?? {});
    const reading = readStep(input.step, input.fields, posting, today);
    const live = isLive(posting.status);
    const isChangeable = changeableSteps(posting.status).includes(input.step);
    if (formVersionOf(posting, draft) !== input.version) {
      const pressedTwice = isChangeable && saysTheSame(posting, pending[input.step], reading, input.fields);
      if (!pressedTwice) return refuse("changed-meanwhile");
      const below = input.step === "pay" && reading.valid && (await fallsBelow(tx, null, posting, today));
      return ok({ accepted: reading.valid, live, noted: false, below });
    }
    if (!isChangeable) return refuse("transition-not-allowed", { params: { status: posting.status, event: "edit" } });
    const after = { ...posting, ...(reading.valid ? reading.changes : {}) };
    if (live && limitsMore(limitsOf(posting), limitsOf(after))) return refuse("limits-need-review");
    const saved = { ...input, posting, draft, pending, accountId: grant.accountId, at };
    await keepDraft(tx, { ...saved, accepted: reading.valid });
    if (reading.valid) {
      await tx
        .update(postings)
        .set({
          ...reading.changes,
          ...placeOf(reading.changes, posting, organisation),
          ...(live ? { demandsChangedAt: at } : {}),
          updatedAt: at,
        })
        .where(eq(postings.id, posting.id));
      await recordChange(
        tx,
        {
          at,
          accountId: grant.accountId,
          role: grant.role,
          action: "postings.edit",
          objectType: "posting",
          objectId: posting.id,
          details: { step: input.step, status: posting.status },
        },
        [{ topic: "posting.changed", payload: { postingId: posting.id } }],
      );
    }
    const noted = namesMore(wordingOf(posting), wordingOf(after)) || limitsMore(limitsOf(posting), limitsOf(after));
    const below =
      input.step === "pay" &&
      reading.valid &&
      (await fallsBelow(tx, posting, { ...posting, ...reading.changes }, today));
    return ok({ accepted: reading.valid, live, noted, below });
  });
}

/** Whether the pay is below the minimum wage now, by another amount than before; `before` is null where nobody was told. */
async function fallsBelow(
  tx: Tx,
  before: PostingContent | null,
  after: PostingContent,
  today: IsoDate,
): Promise<boolean> {
  const wages = await loadMinimumWages(tx, after.areaCode);
  const { verdict, shortfallFen } = payCheckOf(after, wages, today);
  const told = before === null ? undefined : payCheckOf(before, wages, today).shortfallFen;
  return verdict === "fail" && told !== shortfallFen;
}

/** Whether what was typed is what the posting, or its draft, says already: a button pressed twice is no quarrel. */
function saysTheSame(
  posting: PostingRow,
  pending: TypedFields | undefined,
  reading: StepReading,
  fields: TypedFields,
): boolean {
  if (!reading.valid) return isDeepStrictEqual(pending, fields);
  const known: Readonly<Record<string, unknown>> = posting;
  return (
    pending === undefined &&
    Object.entries(reading.changes).every(([key, value]) => isDeepStrictEqual(known[key], value))
  );
}

/** Remembers how far the form has come, and what was typed and could not be accepted. */
async function keepDraft(
  tx: Tx,
  saved: {
    readonly posting: PostingRow;
    readonly draft: typeof postingDrafts.$inferSelect | undefined;
    readonly pending: PendingSteps;
    readonly accountId: number;
    readonly at: Date;
    readonly step: FormStep;
    readonly fields: TypedFields;
    readonly accepted: boolean;
  },
): Promise<void> {
  const { posting, draft, accountId, at, step } = saved;
  const { [step]: _, ...others } = saved.pending;
  const fields = packPending(saved.accepted ? others : { ...others, [step]: saved.fields });
  const reached = draft !== undefined && isFormStep(draft.step) ? FORM_STEPS.indexOf(draft.step) : 0;
  const furthest = FORM_STEPS[Math.max(reached, FORM_STEPS.indexOf(step))] ?? step;
  await tx
    .insert(postingDrafts)
    .values({
      postingId: posting.id,
      organisationId: posting.organisationId,
      accountId,
      step: furthest,
      fields,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoUpdate({
      target: postingDrafts.postingId,
      set: { accountId, step: furthest, fields, updatedAt: at },
    });
}

/** The organisation's measured place holds for work at its own address; anywhere else the town's centre has to do. */
function placeOf(
  changes: Partial<PostingContent>,
  posting: PostingRow,
  organisation: OrganisationRow,
): Partial<PostingRow> {
  if (changes.areaCode === undefined) return {};
  const moved = changes.areaCode !== posting.areaCode || changes.address !== posting.address;
  if (!moved) return {};
  const atHome = changes.areaCode === organisation.areaCode && changes.address === organisation.address;
  return {
    placeText: null,
    latitude: atHome ? organisation.latitude : null,
    longitude: atHome ? organisation.longitude : null,
  };
}
