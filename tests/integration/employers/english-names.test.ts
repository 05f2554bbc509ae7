import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { nameOfOrganisation } from "#app/i18n/locales.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { listPeoplesApplications } from "#app/usecases/applications/list-applications.ts";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { organisations } from "#db/schema/all.ts";
import { applicationWorld } from "#tests/integration/applications/application-world.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
beforeEach(reset);

it("an employer is named in English to English readers wherever it has an English name, and in Chinese where it has none", async () => {
  const world = await applicationWorld(db);
  const named = (nameEn: string | null) =>
    db.update(organisations).set({ nameEn }).where(eq(organisations.id, world.organisation.id));
  const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: false };
  const applied = await expressInterest(world.ports, world.person, input);
  if (!applied.ok) throw new Error(applied.refusal.code);
  const names = async (): Promise<string[]> => {
    const list = await listPeoplesApplications(world.ports, world.person);
    const page = await readApplication(world.ports, world.person, applied.value.applicationId);
    if (!list.ok || !page.ok) throw new Error("An application cannot be read.");
    const { name, nameEn } = page.value.organisation;
    return [
      ...list.value.own.map((row) => nameOfOrganisation("en", row.organisation, row.organisationEn)),
      nameOfOrganisation("en", name, nameEn),
      nameOfOrganisation("zh-CN", name, nameEn),
    ];
  };
  await named("Invented Foods");
  expect(await names()).toEqual(["Invented Foods", "Invented Foods", world.organisation.name]);
  await named(null);
  expect(await names()).toEqual([world.organisation.name, world.organisation.name, world.organisation.name]);
});
