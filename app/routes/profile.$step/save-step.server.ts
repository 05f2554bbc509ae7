import type { z } from "zod";
import { isAbilityStep, type ProfileChanges, type ProfileStep } from "#app/domain/seekers/profile.ts";
import type { Refusal, Result } from "#app/domain/result.ts";
import type { RequestContext } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import {
  abilitySchema,
  aboutSchema,
  certificateSchema,
  guardianSchema,
  hoursSchema,
  needsSchema,
  notWantedSchema,
  skillsSchema,
  trainingSchema,
  travelSchema,
  wishesSchema,
  workSchema,
} from "#app/ui/seekers/profile-schemas.ts";
import { addTrainingRecord } from "#app/usecases/seekers/add-training-record.ts";
import { addWorkRecord } from "#app/usecases/seekers/add-work-record.ts";
import { saveCertificate } from "#app/usecases/seekers/save-certificate.ts";
import { saveProfileStep } from "#app/usecases/seekers/save-profile-step.ts";

/** The steps whose answers are written as they are; the others have a use case of their own. */
const SCHEMAS = {
  about: aboutSchema,
  travel: travelSchema,
  needs: needsSchema,
  hours: hoursSchema,
  wishes: wishesSchema,
  "not-wanted": notWantedSchema,
  skills: skillsSchema,
  guardian: guardianSchema,
} as const satisfies Partial<Record<ProfileStep, z.ZodType<ProfileChanges>>>;

type Saved = { readonly said: string } | { readonly rejected: ReturnType<typeof rejectForm> };

type Saving = Pick<RequestContext, "services" | "principal"> & { readonly seekerId: number };

/** Reads the form with `schema` and hands it to `save`; a refusal goes back to its field. */
async function read<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  save: (value: z.output<Schema>) => Promise<Result<string>>,
  hideFields: readonly string[] = [],
): Promise<Saved> {
  const submission = parseForm(form, schema);
  if (submission.status !== "success") return { rejected: rejectForm(submission) };
  const result = await save(submission.value);
  return result.ok ? { said: result.value } : { rejected: rejectForm(submission, result.refusal, { hideFields }) };
}

function saying<T>(result: Result<T>, key: string): { ok: true; value: string } | { ok: false; refusal: Refusal } {
  return result.ok ? { ok: true, value: key } : result;
}

/** Saves one page of a profile: which schema reads it and which use case writes it. */
export async function saveStep(
  { services, principal, seekerId }: Saving,
  step: ProfileStep,
  form: FormData,
): Promise<Saved> {
  const write = async (changes: ProfileChanges) =>
    saying(await saveProfileStep(services, principal, { seekerId, step, changes }), "seekers:profile.saved");
  if (isAbilityStep(step)) return read(form, abilitySchema(step), write);
  switch (step) {
    case "certificate":
      return read(form, certificateSchema, async (typed) => {
        const saved = await saveCertificate(services, principal, {
          seekerId,
          citizenId: typed.citizenId ?? null,
          certificateNumber: typed.certificateNumber ?? null,
          issuedOn: typed.issuedOn ?? null,
          validUntil: typed.validUntil ?? null,
        });
        if (!saved.ok) return saved;
        if (saved.value.expired) return { ok: true, value: "seekers:certificate.savedExpired" };
        return {
          ok: true,
          value: saved.value.suffixUnverified ? "seekers:certificate.savedSuffix" : "seekers:certificate.saved",
        };
      });
    case "training":
      return read(form, trainingSchema, async ({ title, provider, finishedOn, skill }) =>
        saying(
          await addTrainingRecord(services, principal, {
            seekerId,
            title,
            provider: provider ?? null,
            finishedOn: finishedOn ?? null,
            skill: skill ?? null,
          }),
          "seekers:record.added",
        ),
      );
    case "work":
      return read(form, workSchema, async ({ title, occupationCode, employer, from, to }) =>
        saying(
          await addWorkRecord(services, principal, {
            seekerId,
            title,
            occupationCode: occupationCode ?? null,
            employer: employer ?? null,
            from: from ?? null,
            to: to ?? null,
          }),
          "seekers:record.added",
        ),
      );
    case "consents":
      return { said: "seekers:profile.saved" };
    default:
      return read(form, SCHEMAS[step], write);
  }
}
