import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { listRegistrable } from "#app/usecases/fairs/list-registrable.ts";
import { readDeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { readPublicFair } from "#app/usecases/fairs/read-fairs.ts";
import { readRegistrationForm } from "#app/usecases/fairs/read-registration-form.ts";
import { cancelRegistration, registerForFair } from "#app/usecases/fairs/register-for-fair.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { fairOf } from "#tests/factories/fair.ts";
import { consentOf, seekerOf } from "#tests/factories/seeker.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { testDatabase } from "#tests/support/database.ts";
import { fairPorts, signedIn, traces } from "./fair-world.ts";

const { db, reset } = await testDatabase();
beforeEach(reset);
const ports = fairPorts(db);

async function world() {
  const account = await accountOf(db, "seeker");
  const seeker = await seekerOf(db, {
    accountId: account.id,
    name: "王虚构",
    accommodationsNeeded: ["sign-language", "part-time"],
  });
  const mandated = await accountOf(db, "liaison");
  await consentOf(db, seeker, "liaison-mandate", { accountId: mandated.id });
  return {
    fair: await fairOf(db),
    seeker,
    person: await principalOf(db, account),
    liaison: await principalOf(db, mandated),
  };
}

const asked = (fairId: number, seekerId: number) => ({
  fairId,
  seekerId,
  needs: ["sign-language"] as const,
  wishes: "坐着做的活",
});

describe("registering for a fair", () => {
  it("is done by the person, once, and can be cancelled and done again", async () => {
    const { fair, seeker, person } = await world();
    const own = asked(fair.id, seeker.id);
    expect(await registerForFair(ports, person, own)).toEqual({ ok: true, value: { onBehalf: false } });
    expect(await registerForFair(ports, person, own)).toMatchObject({ refusal: { code: "already-registered" } });
    const page = await readPublicFair(ports, person, fair.id);
    expect(page.ok && page.value.registered).toBe(true);
    expect((await cancelRegistration(ports, person, fair.id, seeker.id)).ok).toBe(true);
    expect(await cancelRegistration(ports, person, fair.id, seeker.id)).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect((await registerForFair(ports, person, own)).ok).toBe(true);
    expect((await traces(db)).actions).toEqual(["fairs.register", "fairs.cancel-registration", "fairs.register"]);
  });

  it("is done once by two at the same moment", async () => {
    const { fair, seeker, person, liaison } = await world();
    const answers = await atOnce(
      db,
      sql`select from fairs for update`,
      [person, liaison].map((who) => () => registerForFair(ports, who, asked(fair.id, seeker.id))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await traces(db)).actions).toEqual(["fairs.register"]);
  });

  it("is done on behalf by liaison with a mandate, counsellor and organiser, and the log says for whom", async () => {
    const { fair, seeker, liaison } = await world();
    for (const who of [liaison, await signedIn(db, "counsellor"), await signedIn(db, "organiser")]) {
      expect(await registerForFair(ports, who, asked(fair.id, seeker.id))).toEqual({
        ok: true,
        value: { onBehalf: true },
      });
      await cancelRegistration(ports, who, fair.id, seeker.id);
    }
    const { lines } = await traces(db);
    expect(lines.every(({ onBehalfOfSeekerId }) => onBehalfOfSeekerId === seeker.id)).toBe(true);
  });

  it("is nobody else's", async () => {
    const { fair, seeker } = await world();
    const stranger = await accountOf(db, "seeker");
    await seekerOf(db, { accountId: stranger.id });
    const others = [
      await principalOf(db, stranger),
      await signedIn(db, "liaison"),
      await signedIn(db, "employer"),
      await signedIn(db, "workshop-manager"),
      await signedIn(db, "administrator"),
    ];
    for (const who of others) {
      expect(await registerForFair(ports, who, asked(fair.id, seeker.id))).toMatchObject({
        refusal: { code: "not-found" },
      });
      // as of somebody who does not exist: whether a person is a jobseeker here is nobody else's business
      for (const id of [seeker.id, 999_999]) {
        expect(await readRegistrationForm(ports, who, fair.id, id)).toMatchObject({ refusal: { code: "not-found" } });
        expect(await cancelRegistration(ports, who, fair.id, id)).toMatchObject({ refusal: { code: "not-found" } });
      }
    }
    expect(await registerForFair(ports, VISITOR, asked(fair.id, seeker.id))).toMatchObject({
      refusal: { code: "not-signed-in" },
    });
  });

  it("is refused after the last day, and for a fair that is not announced", async () => {
    const { seeker, person } = await world();
    const over = await fairOf(db, { registrationClosesOn: "2026-11-22" });
    const closed = await fairOf(db, { status: "closed" });
    for (const { id } of [over, closed]) {
      expect(await registerForFair(ports, person, asked(id, seeker.id))).toMatchObject({
        refusal: { code: "fair-not-open" },
      });
    }
  });
});

describe("the form", () => {
  it("starts with the needs of the profile that matter at a fair, for those who may read the profile", async () => {
    const { fair, seeker, person } = await world();
    const own = await readRegistrationForm(ports, person, fair.id, null);
    expect(own.ok && own.value).toMatchObject({ seekerId: seeker.id, onBehalf: false, needs: ["sign-language"] });
    const organiser = await readRegistrationForm(ports, await signedIn(db, "organiser"), fair.id, seeker.id);
    expect(organiser.ok && organiser.value).toMatchObject({ onBehalf: true, needs: [] });
  });

  it("offers a liaison only people with a mandate, an organiser everybody who is not yet registered", async () => {
    const { fair, seeker, person, liaison } = await world();
    const other = await seekerOf(db, { name: "李虚构" });
    await seekerOf(db, { lookingForWork: false });
    const organiser = await signedIn(db, "organiser");
    const offered = async (who: typeof person, name = "") => {
      const result = await listRegistrable(ports, who, fair.id, name);
      return result.ok ? result.value.people.map(({ seekerId }) => seekerId) : result.refusal.code;
    };
    expect(await offered(liaison)).toEqual([seeker.id]);
    expect(await offered(organiser)).toEqual(expect.arrayContaining([seeker.id, other.id]));
    expect(await offered(organiser, "李")).toEqual([other.id]);
    expect(await offered(await signedIn(db, "employer"))).toBe("not-allowed");
    await registerForFair(ports, person, asked(fair.id, seeker.id));
    expect(await offered(organiser)).toEqual([other.id]);
  });
});

describe("people of one name", () => {
  it("are told apart by the last digits of their phone, others by nothing", async () => {
    const { fair } = await world();
    await seekerOf(db, { name: "李同名", phone: "19900004321" });
    await seekerOf(db, { name: "李同名", phone: "19900008765" });
    await seekerOf(db, { name: "赵独名", phone: "19900001111" });
    const list = await listRegistrable(ports, await signedIn(db, "organiser"), fair.id, "名");
    const marks = list.ok ? list.value.people.map(({ name, mark }) => [name, mark]) : [];
    expect(marks.sort()).toEqual([
      ["李同名", "4321"],
      ["李同名", "8765"],
      ["赵独名", null],
    ]);
  });
});

describe("the organiser's desk", () => {
  it("says what registered people need and the place is not known to offer", async () => {
    const { fair, seeker, person } = await world();
    await registerForFair(ports, person, asked(fair.id, seeker.id));
    const desk = await readDeskFair(ports, await signedIn(db, "organiser"), fair.id);
    expect(desk.ok && desk.value.registrations).toMatchObject([{ name: "王虚构", wishes: "坐着做的活" }]);
    expect(desk.ok && desk.value.todos).toContainEqual(
      expect.objectContaining({ code: "meet-need", need: "sign-language", amount: 1, place: "unknown" }),
    );
  });
});
