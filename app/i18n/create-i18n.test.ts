import { describe, expect, it } from "vitest";
import { createI18n } from "./create-i18n.ts";

const texts = {
  site: { days_one: "{{count}} day", days_other: "{{count}} days", hello: "Hello {{name}}", on: "On {{day, date}}" },
  other: { hello: "Hi {{name}}", plain: "Plain" },
};

describe("texts said again", () => {
  const { t } = createI18n("en", texts);
  const say = t as (key: string, options?: object) => unknown;

  it("stay what they were", () => {
    for (let time = 0; time < 2; time += 1) {
      expect(say("days", { count: 1 })).toBe("1 day");
      expect(say("days", { count: 2 })).toBe("2 days");
      expect(say("other:plain")).toBe("Plain");
    }
  });

  it("are told apart by what they name, and by where they stand", () => {
    expect(say("hello", { name: "A" })).toBe("Hello A");
    expect(say("hello", { name: "B" })).toBe("Hello B");
    expect(say("hello", { name: "A", ns: "other" })).toBe("Hi A");
    expect(say("hello", { name: "A", ns: ["other", "site"] })).toBe("Hi A");
    expect(say("hello", { name: "A", ns: ["site", "other"] })).toBe("Hello A");
  });

  it("tell a number from the same figures as a word", () => {
    expect(say("days", { count: 1 })).toBe("1 day");
    expect(say("days", { count: "1" })).toBe("days");
  });

  it("follow a date that was changed in place", () => {
    const day = new Date("2026-03-04T04:00:00Z");
    expect(say("on", { day })).toBe("On 4 March 2026");
    day.setUTCDate(5);
    expect(say("on", { day })).toBe("On 5 March 2026");
  });

  it("are there for more than are kept", () => {
    for (let count = 2; count < 10_100; count += 1) say("days", { count });
    expect(say("days", { count: 1 })).toBe("1 day");
    expect(say("days", { count: 10_099 })).toBe("10099 days");
  });
});
