import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** One appointment for a person's own calendar. */
export interface CalendarEntry {
  /** The same for every version of the entry, so that a calendar replaces the older one. */
  readonly uid: string;
  readonly title: string;
  readonly about: string;
  readonly place: string;
  readonly url: string;
  readonly start: Date;
  readonly end: Date;
  readonly changedAt: Date;
  readonly cancelled: boolean;
}

/** An iCalendar file (RFC 5545) of one entry. Times are written in UTC, which every calendar shows in its own zone. */
export function writeCalendar(entry: CalendarEntry): string {
  const calendar = ical({
    prodId: { company: "Tongxing", product: "Tongxing", language: "ZH" },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: entry.uid,
    start: entry.start,
    end: entry.end,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    sequence: Math.floor(entry.changedAt.getTime() / 1000),
    summary: entry.title,
    description: entry.about,
    location: entry.place,
    url: entry.url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
