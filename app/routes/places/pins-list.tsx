import { useTranslation } from "react-i18next";
import type { PinKind, UnkeptHold } from "#app/domain/workshops/places-market.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { PostButton } from "#app/ui/forms/buttons.tsx";
import { type NamedPlace, usePlaceName } from "#app/ui/workshops/place-texts.ts";

export interface ShownPin {
  readonly seekerId: number;
  readonly name: string;
  readonly place: NamedPlace & { readonly postingId: number };
  readonly kind: PinKind;
  readonly origin: "pinned" | "decided";
  readonly setBy: string | null;
  readonly setAt: Date;
  readonly pending: boolean;
  readonly unkept: UnkeptHold["why"] | null;
}

/** Pairs that are kept or left out, by whom, and a way to take each back. */
export function PinsList({ pins }: { pins: readonly ShownPin[] }) {
  const { t } = useTranslation("workshops");
  const nameOf = usePlaceName();
  if (pins.length === 0) return <p>{t("places.pinsNone")}</p>;
  return (
    <DataTable
      caption={t("places.pinsTitle")}
      rows={pins}
      rowKey={({ seekerId, place }) => `${seekerId}-${place.postingId}`}
      columns={[
        {
          header: t("places.person"),
          rowHeader: true,
          cell: ({ seekerId, name }) => <a href={`/counsellor/people/${seekerId}`}>{name}</a>,
        },
        { header: t("places.place"), cell: ({ place }) => nameOf(place) },
        { header: t("places.pin"), cell: (pin) => <What pin={pin} /> },
        {
          header: t("places.unpin"),
          plain: true,
          cell: ({ seekerId, name, place }) => (
            <PostButton
              action="/places"
              fields={{ seekerId, postingId: place.postingId }}
              name="intent"
              value="unpin"
              look="quiet"
              about={`${name} · ${place.title}`}
            >
              {t("places.unpin")}
            </PostButton>
          ),
        },
      ]}
    />
  );
}

function What({ pin: { kind, origin, setBy, setAt, pending, unkept } }: { pin: ShownPin }) {
  const { t } = useTranslation("workshops");
  const by =
    origin === "decided"
      ? t("places.origin_decided", { at: setAt })
      : t("places.origin_pinned", { name: setBy ?? t("places.someone"), at: setAt });
  return (
    <>
      <b>{t(`places.pin_${kind}`)}</b> <span className="hint">{by}</span>
      {pending ? <span className="hint"> · {t("places.pending")}</span> : null}
      {unkept === null || pending ? null : <b> · {t(`places.unkept_${unkept}`)}</b>}
    </>
  );
}
