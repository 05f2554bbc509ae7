import { useTranslation } from "react-i18next";
import { TRAVEL_PARAMETERS, travelMinutes, type TravelMeans } from "#app/domain/areas/travel.ts";
import { originParam } from "#app/domain/search/browse-request.ts";
import { formatDistance, formatMinutes } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data/data-table.tsx";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { WithPictogram } from "#app/ui/layout/pictogram.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterSelect } from "#app/ui/lists/browse.tsx";
import { townOptions } from "#app/ui/lists/town-options.ts";
import type { PostingView } from "#app/usecases/search/read-posting.ts";
import { useOriginName } from "../postings/conditions.ts";

/** Nobody walks or wheels for longer than this. */
const LONGEST_ON_FOOT_MINUTES = 90;
const ON_FOOT: readonly TravelMeans[] = ["walk", "wheelchair"];
const SHOWN: readonly TravelMeans[] = ["walk", "wheelchair", "e-bike", "bus", "car"];

/** Without a map: about how long the way takes from a town or from home, by each means. */
export function HowFar({ view }: { view: PostingView }) {
  const { posting, origin, hasHome } = view;
  const { t } = useTranslation(["postings", "search"]);
  const locale = useLocale();
  const { workingMode, coordinates } = posting.listing;
  const title = (
    <WithPictogram of="travel">
      <h2 id="far">{t("page.farTitle")}</h2>
    </WithPictogram>
  );
  if (workingMode === "home" || coordinates === null) {
    return (
      <section>
        {title}
        <p>{workingMode === "home" ? t("page.farAtHome") : t("page.farUnknown")}</p>
      </section>
    );
  }
  const measured = origin !== null && posting.distanceMetres !== null;
  return (
    <section className={measured ? undefined : "no-print"}>
      {title}
      <form className="no-print narrow" action={`/postings/${posting.listing.id}#far`}>
        <FilterSelect
          label={t("page.farFrom")}
          name="from"
          value={origin === null ? "" : originParam(origin)}
          options={[
            ...(origin === null ? [{ value: "", label: t("search:filter.fromNone") }] : []),
            ...(hasHome ? [{ value: "home", label: t("search:filter.fromHome") }] : []),
            ...(origin?.kind === "here" ? [{ value: originParam(origin), label: t("search:filter.fromHere") }] : []),
            ...townOptions(locale),
          ]}
        />
        <Actions>
          <SubmitButton look="quiet">{t("page.farButton")}</SubmitButton>
        </Actions>
      </form>
      <Journeys view={view} />
    </section>
  );
}

function Journeys({ view }: { view: PostingView }) {
  const { t } = useTranslation("postings");
  const locale = useLocale();
  const originName = useOriginName();
  const { distanceMetres } = view.posting;
  if (view.origin === null || distanceMetres === null) return null;
  const rows = SHOWN.map((means) => ({ means, minutes: travelMinutes(distanceMetres, means) })).filter(
    ({ means, minutes }) => !ON_FOOT.includes(means) || minutes <= LONGEST_ON_FOOT_MINUTES,
  );
  return (
    <>
      <p>
        {t("page.farResult", { origin: originName(view.origin), distance: formatDistance(locale, distanceMetres) })}
      </p>
      <DataTable
        caption={t("page.farCaption")}
        captionHint={t("page.farHint")}
        columns={[
          {
            header: t("page.farMeans"),
            rowHeader: true,
            cell: ({ means }) => inLanguage(locale, TRAVEL_PARAMETERS[means].name),
          },
          {
            header: t("page.farMinutes"),
            cell: ({ minutes }) => t("page.farAbout", { minutes: formatMinutes(locale, minutes) }),
          },
        ]}
        rows={rows}
        rowKey={({ means }) => means}
      />
    </>
  );
}
