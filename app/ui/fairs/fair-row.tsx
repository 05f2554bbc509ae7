import { useTranslation } from "react-i18next";
import { describePlace, type PlaceAnswers } from "#app/domain/fairs/place.ts";
import type { FairStatus } from "#app/domain/fairs/lifecycle.ts";
import { formatDate, formatDayShort } from "#app/i18n/format.ts";
import { Row, Facts } from "#app/ui/lists/posting-row.tsx";
import { OffersList } from "#app/ui/lists/offers-list.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FairStatusTag } from "./fair-status-tag.tsx";

interface FairInList {
  readonly id: number;
  readonly name: string;
  readonly status: FairStatus;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly accessibility: PlaceAnswers;
  readonly registrationClosesOn: string | null;
}

/** A fair in a public list. */
export function FairRow({ fair, coming }: { fair: FairInList; coming: boolean }) {
  const { t } = useTranslation("fairs");
  const locale = useLocale();
  const day = coming ? formatDayShort(locale, fair.heldOn) : formatDate(locale, fair.heldOn);
  const time = t("page.time", { day, from: fair.startsAt, to: fair.endsAt });
  return (
    <Row href={`/fairs/${fair.id}`} title={fair.name}>
      <Facts
        facts={[
          <b key="time">{time}</b>,
          fair.place,
          ...(coming && fair.status === "announced"
            ? [t("list.registerBy", { day: fair.registrationClosesOn ?? fair.heldOn })]
            : []),
        ]}
      />
      {coming ? <OffersList offers={describePlace(fair.accessibility).offered} label={t("page.placeTitle")} /> : null}
      <p>
        <FairStatusTag status={fair.status} />
      </p>
    </Row>
  );
}
