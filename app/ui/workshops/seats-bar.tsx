import { useTranslation } from "react-i18next";

export interface DrawnSeats {
  readonly headcount: number;
  readonly taken: number;
  readonly proposed: number;
}

const WIDTH = 180;
const HEIGHT = 24;

/** The seats of a place, as long as it has many: filled ones solid, proposed ones half as high, free ones outlined. */
export function SeatsBar({ seats, longest }: { seats: DrawnSeats; longest: number }) {
  const { t } = useTranslation("workshops");
  const { headcount, taken, proposed } = seats;
  const rest = Math.max(0, headcount - taken - proposed);
  const seat = WIDTH / Math.max(1, longest, taken + proposed + rest);
  return (
    <svg
      className="seats"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("places.drawn", { headcount, taken, proposed, rest })}
    >
      <rect className="seats-free" x={1} y={3} width={Math.max(0, (taken + proposed + rest) * seat - 2)} height={18} />
      <rect className="seats-taken" x={0} y={2} width={taken * seat} height={20} />
      <rect className="seats-proposed" x={taken * seat} y={12} width={proposed * seat} height={10} />
    </svg>
  );
}
