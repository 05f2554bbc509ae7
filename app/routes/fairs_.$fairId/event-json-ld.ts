import type { FairStatus } from "#app/domain/fairs/lifecycle.ts";

interface FairFacts {
  readonly id: number;
  readonly name: string;
  readonly status: FairStatus;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly address: string | null;
  readonly about: string;
}

/** A fair as schema.org's Event, for search engines. */
export function eventOf(fair: FairFacts, publicUrl: string) {
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: fair.name,
    startDate: `${fair.heldOn}T${fair.startsAt}:00+08:00`,
    endDate: `${fair.heldOn}T${fair.endsAt}:00+08:00`,
    eventStatus: `https://schema.org/${fair.status === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    isAccessibleForFree: true,
    description: fair.about,
    url: new URL(`/fairs/${fair.id}`, publicUrl).href,
    location: { "@type": "Place", name: fair.place, address: fair.address ?? fair.place },
    organizer: { "@type": "Organization", name: "奉化区残疾人联合会", url: new URL("/", publicUrl).href },
  };
}
