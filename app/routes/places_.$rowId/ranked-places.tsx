import { useTranslation } from "react-i18next";
import type { PassedOver } from "#app/domain/workshops/explain-assignment.ts";
import type { PinKind } from "#app/domain/workshops/places-market.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { type NamedPlace, usePassedOver, usePlaceName } from "#app/ui/workshops/place-texts.ts";

interface RankedPlace {
  readonly rank: number;
  readonly place: NamedPlace & { readonly postingId: number };
  readonly outcome: "proposed" | PassedOver;
  readonly pin: PinKind | null;
}

interface RankedPlacesProps {
  readonly rowId: number;
  readonly name: string;
  readonly seekerId: number;
  readonly ranked: readonly RankedPlace[];
  readonly pinnable: boolean;
}

/** The person's own list down to what is proposed, why each better place is not theirs, and keeping or leaving out. */
export function RankedPlaces({ rowId, name, seekerId, ranked, pinnable }: RankedPlacesProps) {
  const { t } = useTranslation("workshops");
  const nameOf = usePlaceName();
  const word = usePassedOver();
  return (
    <DataTable
      caption={t("placed.ranked")}
      captionHint={t("placed.rankedHint")}
      rows={ranked}
      rowKey={({ place }) => place.postingId}
      columns={[
        { header: t("placed.rank"), amount: true, cell: ({ rank }) => rank },
        { header: t("places.place"), rowHeader: true, cell: ({ place }) => nameOf(place) },
        {
          header: t("placed.outcome"),
          cell: ({ outcome }) => (outcome === "proposed" ? <b>{t("placed.isProposed")}</b> : word(outcome)),
        },
        ...(pinnable
          ? [
              {
                header: t("placed.pin"),
                plain: true,
                cell: (row: RankedPlace) => <PinButtons {...row} rowId={rowId} name={name} seekerId={seekerId} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function PinButtons(props: RankedPlace & { rowId: number; name: string; seekerId: number }) {
  const { t } = useTranslation("workshops");
  const { rowId, name, seekerId, place, pin } = props;
  const about = `${name} · ${place.title}`;
  const { postingId } = place;
  if (pin !== null) {
    return (
      <>
        <b>{t(`places.pin_${pin}`)}</b>
        <PostButton
          action={`/places/${rowId}`}
          fields={{ seekerId, postingId }}
          name="intent"
          value="unpin"
          look="quiet"
          about={about}
        >
          {t("places.unpin")}
        </PostButton>
      </>
    );
  }
  return (
    <div className="row">
      {(["hold", "bar"] as const).map((kind) => (
        <PostButton
          key={kind}
          action={`/places/${rowId}`}
          fields={{ seekerId, postingId }}
          name="intent"
          value={kind}
          look="quiet"
          about={about}
        >
          {t(`placed.${kind}`)}
        </PostButton>
      ))}
    </div>
  );
}
