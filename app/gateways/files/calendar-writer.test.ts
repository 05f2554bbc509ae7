import { describe, expect, it } from "vitest";
import { writeCalendar, type CalendarEntry } from "./calendar-writer.server.ts";

const ENTRY: CalendarEntry = {
  uid: "fair-7@jobs.example.org",
  title: "冬日暖阳专场招聘会",
  about: "带上残疾人证，\n有手语翻译",
  place: "一楼大厅; 望桃路",
  url: "https://jobs.example.org/fairs/7",
  start: new Date("2026-12-11T01:00:00Z"),
  end: new Date("2026-12-11T04:00:00Z"),
  changedAt: new Date("2026-11-20T02:00:00Z"),
  cancelled: false,
};

describe("a calendar file", () => {
  it("holds one appointment in UTC, with marks escaped and lines folded at 75 bytes", () => {
    const text = writeCalendar(ENTRY);
    expect(text).toContain("UID:fair-7@jobs.example.org");
    expect(text).toContain("DTSTART:20261211T010000Z");
    expect(text).toContain("DTEND:20261211T040000Z");
    expect(text).toContain("LOCATION:一楼大厅\\; 望桃路");
    expect(text).toContain("STATUS:CONFIRMED");
    const folded = writeCalendar({ ...ENTRY, about: "有手语翻译和安静休息室。".repeat(20) });
    expect(folded.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it("takes a cancelled one back", () => {
    const text = writeCalendar({ ...ENTRY, cancelled: true });
    expect(text).toContain("METHOD:CANCEL");
    expect(text).toContain("STATUS:CANCELLED");
  });
});
