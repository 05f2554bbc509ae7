import { z } from "zod";
import { FAIR_ACCOMMODATIONS, type PlaceAnswers } from "#app/domain/fairs/place.ts";
import { isoDate, isoDateIfGiven } from "#app/domain/typed-values.ts";
import type { FairFields } from "#app/usecases/fairs/save-fair.ts";

/** A time on the 24-hour clock; full-width digits and colons are fine, `9:00` becomes `09:00`. */
function clockTime() {
  return z.string().transform((text, context): string => {
    const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.normalize("NFKC").replaceAll(/\s/g, ""));
    if (match?.[1] !== undefined && match[2] !== undefined) return `${match[1].padStart(2, "0")}:${match[2]}`;
    context.addIssue("fairs:form.needTime");
    return z.NEVER;
  });
}

const answer = z.enum(["yes", "no", "unknown"]).default("unknown");

export const fairSchema = z.object({
  name: z.string().max(60),
  heldOn: isoDate(),
  startsAt: clockTime(),
  endsAt: clockTime(),
  areaCode: z.string().max(20).optional(),
  place: z.string().max(80),
  address: z.string().max(120).optional(),
  hostOrganisationId: z.coerce.number().int().positive().optional(),
  access: z.object(
    Object.fromEntries(FAIR_ACCOMMODATIONS.map((code) => [code, answer])) as Record<
      (typeof FAIR_ACCOMMODATIONS)[number],
      typeof answer
    >,
  ),
  about: z.string().max(2000).optional(),
  registrationClosesOn: isoDateIfGiven(),
});

/** What the form says, as the use case takes it. */
export function fieldsOf(form: z.output<typeof fairSchema>): FairFields {
  const accessibility: Partial<Record<(typeof FAIR_ACCOMMODATIONS)[number], "yes" | "no">> = {};
  for (const code of FAIR_ACCOMMODATIONS) {
    const given = form.access[code];
    if (given !== "unknown") accessibility[code] = given;
  }
  return {
    name: form.name,
    heldOn: form.heldOn,
    startsAt: form.startsAt,
    endsAt: form.endsAt,
    areaCode: form.areaCode ?? null,
    place: form.place,
    address: form.address ?? null,
    hostOrganisationId: form.hostOrganisationId ?? null,
    accessibility,
    about: form.about ?? "",
    registrationClosesOn: form.registrationClosesOn ?? null,
  };
}

/** The answers of a place as the radios take them. */
export function accessChosen(answers: PlaceAnswers): Record<string, string> {
  return Object.fromEntries(FAIR_ACCOMMODATIONS.map((code) => [code, answers[code] ?? "unknown"]));
}
