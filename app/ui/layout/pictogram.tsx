import {
  Banknote,
  Briefcase,
  Bus,
  CalendarDays,
  CircleCheck,
  CircleHelp,
  CircleX,
  FileText,
  HandHelping,
  House,
  MapPin,
  Phone,
  Search,
  UserRound,
  Users,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import { useReader } from "./reader.ts";

const DRAWINGS = {
  ask: CircleHelp,
  call: Phone,
  date: CalendarDays,
  find: Search,
  help: HandHelping,
  home: House,
  money: Banknote,
  no: CircleX,
  paper: FileText,
  people: Users,
  person: UserRound,
  place: MapPin,
  travel: Bus,
  work: Briefcase,
  yes: CircleCheck,
} as const satisfies Record<string, LucideIcon>;

export type PictogramName = keyof typeof DRAWINGS;

/** In easy-read, a drawing beside the text that carries the same idea; otherwise the text alone. */
export function WithPictogram({ of, children }: { of: PictogramName; children: ReactNode }) {
  const { display } = useReader();
  if (!display.easyRead) return children;
  const Drawing = DRAWINGS[of];
  return (
    <div className="with-pictogram">
      <Drawing className="pictogram" aria-hidden="true" focusable="false" />
      <div>{children}</div>
    </div>
  );
}
