import { useTranslation } from "react-i18next";
import { accommodation, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "../layout/reader.ts";

/** What an employer offers, each with its sign and its name; `label` where it is somebody else's offer. */
export function OffersList({ offers, label }: { offers: readonly AccommodationCode[]; label?: string }) {
  const { t } = useTranslation("site");
  const locale = useLocale();
  if (offers.length === 0) return null;
  return (
    <ul className="offers" aria-label={label ?? t("posting.offers")}>
      {offers.map((code) => (
        <li key={code}>
          <Sign of={code} />
          {inLanguage(locale, accommodation(code).name)}
        </li>
      ))}
    </ul>
  );
}

/** Drawn by reference: twenty postings show a hundred signs, which would be most of the page. */
function Sign({ of: code }: { of: AccommodationCode }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <use href={`/offer-signs.svg#${code}`} />
    </svg>
  );
}
