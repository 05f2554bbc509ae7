import { doublePrecision, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { OrganisationKind, VerificationStatus } from "#app/domain/employers/organisation.ts";
import { areas } from "./areas.ts";
import { id, instant } from "./columns.ts";

/** An employer (用人单位), sheltered workshop (残疾人之家), relief base (扶贫基地) or training provider (培训机构). */
export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    kind: text().$type<OrganisationKind>().notNull(),
    name: text().notNull(),
    nameEn: text(),
    /** 统一社会信用代码, GB 32100-2015; absent for organisations that only an imported ad names. */
    creditCode: text(),
    verification: text().$type<VerificationStatus>().notNull().default("unverified"),
    verificationNote: text(),
    /** When it was last handed in for verification. */
    submittedAt: instant(),
    areaCode: text().references(() => areas.code),
    placeText: text(),
    address: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    contactName: text(),
    contactPhone: text(),
    about: text(),
    /** Places a workshop can fill (庇护就业位); empty for others. */
    capacity: integer(),
    staffCount: integer(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [uniqueIndex().on(t.creditCode), index().on(t.kind), index().on(t.name)],
);
