import type { Role } from "#app/domain/accounts/roles.ts";
import { accounts, memberships, organisations } from "#db/schema/all.ts";
import { demoAccounts, type DemoAccount } from "./demo-accounts.ts";
import { TOWN, WORKSHOPS } from "./employer-data.ts";
import type { SeededOrganisation } from "./organisations.ts";
import { inventName } from "./people-names.ts";
import { pieces, type SeedTools } from "./seed-world.ts";

export interface PasswordHashes {
  /** By phone, for the accounts of the sign-in page. */
  readonly demo: ReadonlyMap<string, string>;
  /** Of a password nobody knows, for all others. */
  readonly nobody: string;
}

export interface Staff {
  readonly demo: Readonly<Record<Role, number>>;
  readonly secondSeeker: number;
  /** The demo counsellor first. */
  readonly counsellors: readonly number[];
  /** By town; 溪口's is the demo liaison. */
  readonly liaisons: ReadonlyMap<string, number>;
}

export interface Organisation {
  readonly row: typeof organisations.$inferSelect;
  readonly industry: SeededOrganisation["industry"];
  /** The account of the organisation's desk. */
  readonly accountId: number;
}

interface NewAccount {
  readonly phone: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationId?: number;
  readonly areaCode?: string;
}

/** Inserts accounts with one role each, and gives their ids in the same order. */
export async function insertAccounts(
  { tx, random, calendar }: SeedTools,
  people: readonly NewAccount[],
  hashes: PasswordHashes,
): Promise<number[]> {
  const ids: number[] = [];
  for (const part of pieces(people)) {
    const made = await tx
      .insert(accounts)
      .values(
        part.map(({ phone, name }) => ({
          phone,
          name,
          passwordHash: hashes.demo.get(phone) ?? hashes.nobody,
          createdAt: calendar.at(-random.between(60, 500), 10),
        })),
      )
      .returning({ id: accounts.id, phone: accounts.phone });
    const idOf = new Map(made.map(({ id, phone }) => [phone, id]));
    const partIds = part.map(({ phone }) => idOf.get(phone) ?? 0);
    await tx.insert(memberships).values(
      part.map(({ role, organisationId, areaCode }, index) => ({
        accountId: partIds[index] ?? 0,
        role,
        organisationId: organisationId ?? null,
        areaCode: areaCode ?? null,
        createdAt: calendar.at(-60, 10),
      })),
    );
    ids.push(...partIds);
  }
  return ids;
}

function demoAccount(role: Role): DemoAccount {
  const found = demoAccounts.find((account) => account.role === role);
  if (found === undefined) throw new Error(`There is no demo account for ${role}.`);
  return found;
}

/** The people who work for the federation, and the two jobseekers of the sign-in page. */
export async function seedStaff(tools: SeedTools, hashes: PasswordHashes): Promise<Staff> {
  const { random } = tools;
  const demo = demoAccounts.filter(({ role }) => role !== "employer" && role !== "workshop-manager");
  const towns = Object.values(TOWN).filter((code) => code !== TOWN.xikou);
  const others: NewAccount[] = [
    { phone: "19900000101", name: inventName(random, "female"), role: "counsellor" },
    { phone: "19900000102", name: inventName(random, "male"), role: "counsellor" },
    ...towns.map((areaCode, index): NewAccount => ({
      phone: `199000002${String(index + 1).padStart(2, "0")}`,
      name: inventName(random, random.pick(["female", "male"])),
      role: "liaison",
      areaCode,
    })),
  ];
  const ids = await insertAccounts(
    tools,
    [
      ...demo.map(({ phone, nameZh, role }): NewAccount =>
        role === "liaison" ? { phone, name: nameZh, role, areaCode: TOWN.xikou } : { phone, name: nameZh, role },
      ),
      ...others,
    ],
    hashes,
  );
  const idOf = new Map([...demo, ...others].map(({ phone }, index) => [phone, ids[index] ?? 0]));
  const demoId = (role: Role) => idOf.get(demoAccount(role).phone) ?? 0;
  return {
    demo: {
      seeker: demoId("seeker"),
      liaison: demoId("liaison"),
      employer: 0,
      "workshop-manager": 0,
      counsellor: demoId("counsellor"),
      organiser: demoId("organiser"),
      administrator: demoId("administrator"),
    },
    secondSeeker: idOf.get("19900000002") ?? 0,
    counsellors: [demoId("counsellor"), idOf.get("19900000101") ?? 0, idOf.get("19900000102") ?? 0],
    liaisons: new Map([
      [TOWN.xikou, demoId("liaison")],
      ...others.flatMap(({ areaCode, phone }) =>
        areaCode === undefined ? [] : [[areaCode, idOf.get(phone) ?? 0] as const],
      ),
    ]),
  };
}

/** Organisations, each with the account of its desk; the first employer and workshop have the demo accounts. */
export async function seedOrganisations(
  tools: SeedTools,
  seeded: readonly SeededOrganisation[],
  hashes: PasswordHashes,
): Promise<Organisation[]> {
  const { tx } = tools;
  const rows = await tx
    .insert(organisations)
    .values(seeded.map(({ row }) => row))
    .returning();
  const byName = new Map(rows.map((row) => [row.name, row]));
  const inOrder = seeded.flatMap(({ row, industry }) => {
    const inserted = byName.get(row.name);
    return inserted === undefined ? [] : [{ row: inserted, industry }];
  });
  const firstEmployer = inOrder[0]?.row.id;
  const firstWorkshop = inOrder.find(({ row }) => row.name === WORKSHOPS[0]?.[0])?.row.id;
  const accountIds = await insertAccounts(
    tools,
    inOrder.map(({ row }): NewAccount => {
      const role = row.kind === "workshop" ? "workshop-manager" : "employer";
      if (row.id === firstEmployer || row.id === firstWorkshop) {
        const { phone, nameZh } = demoAccount(role);
        return { phone, name: nameZh, role, organisationId: row.id };
      }
      return { phone: row.contactPhone ?? "", name: row.contactName ?? row.name, role, organisationId: row.id };
    }),
    hashes,
  );
  return inOrder.map(({ row, industry }, index) => ({ row, industry, accountId: accountIds[index] ?? 0 }));
}
