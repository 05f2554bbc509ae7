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
import { useTranslation } from "react-i18next";
import { accommodation, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { Icon } from "../icon.tsx";
import { useLocale } from "../layout/reader.ts";

/** The signs that the published accommodations name, and no others: naming each keeps the rest of the set out. */
const ICONS: Readonly<Record<AccommodationCode, LucideIcon>> = {
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

/** What an employer offers, each with its sign and its name; `label` where it is somebody else's offer. */
export function OffersList({ offers, label }: { offers: readonly AccommodationCode[]; label?: string }) {
  const { t } = useTranslation("site");
  const locale = useLocale();
  if (offers.length === 0) return null;
  return (
    <ul className="offers" aria-label={label ?? t("posting.offers")}>
      {offers.map((code) => (
        <li key={code}>
          <Icon of={ICONS[code]} />
          {inLanguage(locale, accommodation(code).name)}
        </li>
      ))}
    </ul>
  );
}
