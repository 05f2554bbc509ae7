import { CERTIFICATE_CATEGORY_NAMES } from "#app/domain/seekers/certificate-number.ts";
import type { FieldCipher } from "#app/gateways/cipher/field-cipher.ts";
import type { Db } from "#db/client.ts";
import { accounts, seekers } from "#db/schema/all.ts";

/** What must stand nowhere but in the profile itself: the true values of a world, and what such values look like. */
export interface PersonalValues {
  /** What `text` gives away, by kind; empty where it gives nothing away. */
  readonly foundIn: (text: string) => readonly Finding[];
  /** How many people, numbers and phones are looked for. */
  readonly size: number;
}

export interface Finding {
  readonly kind: "citizen ID" | "certificate number" | "category or grade" | "phone" | "name";
  readonly value: string;
}

/** Category and grade in words, as certificates, ads and offices write them; a stair step or a skill level is neither. */
const CATEGORY_OR_GRADE = new RegExp(
  [
    ...Object.values(CERTIFICATE_CATEGORY_NAMES).map(({ zh }) => zh),
    "(?:视力|听力|言语|肢体|智力|精神|多重)残",
    "[一二三四1-4]级(?:残疾|伤残)",
    "残疾(?:等级|类别|[一二三四1-4]级)",
    "(?:视力|听力|言语|肢体|智力|精神|多重)[一二三四1-4]级",
    String.raw`\b(?:visual|hearing|speech|physical|intellectual|mental|multiple) (?:disability|impairment)`,
    String.raw`\bdisability (?:grade|category)`,
    String.raw`\bgrade [1-4]\b`,
  ].join("|"),
  "iu",
);
/** Keys under which somebody might send category or grade on. */
const TELLING_KEY = /"(?:category|grade|categoryGrade|disability\w*)"/iu;
const CITIZEN_ID_SHAPE = /(?<![0-9a-f])[1-9]\d{16}[\dXx](?![0-9a-f])/iu;
const CERTIFICATE_SHAPE = /(?<![0-9a-f])[1-9]\d{16}[\dXx][1-7][1-4](?![0-9a-f])/iu;
const MOBILE_SHAPE = /(?<!\d)1[3-9]\d{9}(?!\d)/u;

/** Reads the true values out of a world: numbers are opened with the key that sealed them. */
export async function personalValuesOf(db: Db, cipher: FieldCipher): Promise<PersonalValues> {
  const people = await db.select().from(seekers);
  const ids = people.flatMap(({ citizenIdCipher }) => (citizenIdCipher === null ? [] : [cipher.open(citizenIdCipher)]));
  const certificates = people.flatMap(({ certificateNumberCipher }) =>
    certificateNumberCipher === null ? [] : [cipher.open(certificateNumberCipher)],
  );
  const logins = await db.select({ phone: accounts.phone }).from(accounts);
  const phones = [
    ...people.flatMap(({ phone, guardianPhone }) => [phone, guardianPhone]),
    ...logins.map((a) => a.phone),
  ];
  const known: readonly (readonly [Finding["kind"], readonly (string | null)[]])[] = [
    ["certificate number", certificates],
    ["citizen ID", ids],
    ["phone", phones],
  ];
  const shapes: readonly (readonly [Finding["kind"], RegExp])[] = [
    ["certificate number", CERTIFICATE_SHAPE],
    ["citizen ID", CITIZEN_ID_SHAPE],
    ["phone", MOBILE_SHAPE],
    ["category or grade", CATEGORY_OR_GRADE],
    ["category or grade", TELLING_KEY],
  ];
  const names = [...new Set(people.map(({ name }) => name))];
  /** Search tables set characters apart, so the spaces go first. */
  const namesIn = (text: string): Finding[] => {
    const joined = text.replace(/\s/gu, "");
    return names.flatMap((value) => (joined.includes(value) ? [{ kind: "name", value }] : []));
  };
  return {
    size: ids.length + certificates.length + phones.length + names.length,
    foundIn: (text) => [
      // Every number looked for has eleven digits in a row; most texts have not.
      ...(/\d{11}/u.test(text) ? known : []).flatMap(([kind, values]) =>
        values.flatMap((value) => (value !== null && text.includes(value) ? [{ kind, value }] : [])),
      ),
      ...shapes.flatMap(([kind, shape]) => {
        const value = shape.exec(text)?.[0];
        return value === undefined ? [] : [{ kind, value }];
      }),
      ...namesIn(text),
    ],
  };
}
