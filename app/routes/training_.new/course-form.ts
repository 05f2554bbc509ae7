import { z } from "zod";
import type { CourseFields } from "#app/usecases/training/save-course.ts";
import { isoDate, wholeNumber } from "#app/domain/typed-values.ts";

export const courseSchema = z.object({
  title: z.string().max(60),
  titleEn: z.string().max(80).optional(),
  about: z.string().max(1000).optional(),
  aboutEn: z.string().max(1500).optional(),
  skill: z.string().max(20).optional(),
  providerId: z.coerce.number().int().positive().optional(),
  areaCode: z.string().max(20).optional(),
  place: z.string().max(80),
  startsOn: isoDate(),
  endsOn: isoDate(),
  places: wholeNumber({ min: 1, max: 500 }).optional(),
});

/** What the form says, as the use case takes it. */
export function fieldsOf(form: z.output<typeof courseSchema>): CourseFields {
  return {
    title: form.title,
    titleEn: form.titleEn ?? null,
    about: form.about ?? "",
    aboutEn: form.aboutEn ?? null,
    skill: form.skill ?? null,
    providerId: form.providerId ?? null,
    areaCode: form.areaCode ?? null,
    place: form.place,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    places: form.places ?? null,
  };
}
