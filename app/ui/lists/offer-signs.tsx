import {
  Accessibility,
  Armchair,
  AudioLines,
  BedDouble,
  Bus,
  CalendarClock,
  Captions,
  Clock,
  Coffee,
  Dog,
  Forklift,
  Gauge,
  Hand,
  HandMetal,
  HouseWifi,
  Images,
  MessageSquareText,
  MoveVertical,
  SquareParking,
  Toilet,
  UserRoundCheck,
  Users,
  VolumeX,
  ZoomIn,
  type LucideIcon,
} from "lucide-react";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";

/** The signs that the published accommodations name, and no others: naming each keeps the rest of the set out. */
const SIGNS: Readonly<Record<AccommodationCode, LucideIcon>> = {
  "step-free-access": Accessibility,
  "accessible-toilet": Toilet,
  "accessible-parking": SquareParking,
  "accessible-dormitory": BedDouble,
  transport: Bus,
  "height-adjustable-desk": MoveVertical,
  "seat-at-workplace": Armchair,
  "lifting-aid": Forklift,
  "assistance-dog-welcome": Dog,
  "large-print": ZoomIn,
  "screen-reader": AudioLines,
  "tactile-audible-guidance": Hand,
  "sign-language": HandMetal,
  captions: Captions,
  "text-only-communication": MessageSquareText,
  "quiet-place": VolumeX,
  "flexible-hours": Clock,
  "part-time": CalendarClock,
  "extra-breaks": Coffee,
  "work-from-home": HouseWifi,
  "adjusted-pace": Gauge,
  "picture-instructions": Images,
  buddy: Users,
  "job-coach": UserRoundCheck,
};

/** All of them in one drawing, each under the code of its accommodation. */
export function OfferSigns() {
  return (
    <svg xmlns="http://www.w3.org/2000/svg">
      {Object.entries(SIGNS).map(([code, Drawing]) => (
        <Drawing key={code} id={code} />
      ))}
    </svg>
  );
}
