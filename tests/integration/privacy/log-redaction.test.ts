import { Writable } from "node:stream";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readEnv } from "#app/server/env.ts";
import { createLog } from "#app/server/services.server.ts";
import { accounts } from "#db/schema/all.ts";
import { accountOf } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db } = await testDatabase();

/** Somebody with everything a log must not hold, each value told from every other. */
const PERSON = {
  name: "王虚构",
  phone: "19900019999",
  password: "河边的红灯笼-27",
  passwordHash: "$argon2id$of-nobody",
  citizenId: "990000199005061234",
  certificateNumber: "99000019900506123443",
  address: "虚构路 8 号",
  birthDate: "1990-05-06",
  token: "a-session-token",
  guardianName: "李虚构",
  guardianPhone: "19900018888",
  contactName: "陈虚构",
  contactPhone: "19900017777",
};

/** Everything that logging as `act` does comes out as. */
function printed(act: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString("utf8");
      done();
    },
  });
  act(createLog(readEnv({ NODE_ENV: "test", LOG_LEVEL: "trace" }), stream));
  return text;
}

function expectNothingPersonal(text: string): void {
  for (const [field, value] of Object.entries(PERSON)) expect(text.includes(value), field).toBe(false);
}

describe("the log", () => {
  it("does not print personal fields, at the top or further in", () => {
    const text = printed((log) => {
      log.info({ ...PERSON, id: 7 }, "a person");
      log.warn({ person: PERSON, id: 8 }, "a person within");
      log.error({ request: { body: PERSON }, id: 9 }, "a person further within");
      log.info({ people: [PERSON], id: 10 }, "people");
      log.child({ person: PERSON }).info({ id: 11 }, "a log of one person");
    });
    expectNothingPersonal(text);
    for (const id of [7, 8, 9, 10, 11]) expect(text).toContain(`"id":${id}`);
  });

  it("prints of a failed query what failed, and not the values it was asked with", async () => {
    const taken = await accountOf(db, "seeker", { phone: PERSON.phone });
    const duplicate = {
      phone: taken.phone,
      name: PERSON.name,
      passwordHash: PERSON.passwordHash,
      createdAt: new Date(),
    };
    const failures = [
      await db
        .insert(accounts)
        .values(duplicate)
        .then(String, (error: unknown) => error),
      await db.execute(sql`select ${PERSON.citizenId}::integer`).then(String, (error: unknown) => error),
    ];
    const text = printed((log) => {
      for (const err of failures) log.error({ err }, "a request failed");
    });
    expectNothingPersonal(text);
    expect(text).toContain("insert into");
    expect(text).toContain("duplicate key value");
    expect(text).toContain("log-redaction.test.ts");
  });

  it("prints an ordinary error as it is", () => {
    const text = printed((log) => log.error({ err: new Error("The queue is away.") }, "trouble"));
    expect(text).toContain("The queue is away.");
    expect(text).toContain("log-redaction.test.ts");
  });
});
