import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { NonceContext } from "#app/ui/layout/nonce.ts";

/**
 * Adds a button that sorts by distance from the browser's position, rounded to about a kilometre before it leaves the
 * device. Without script, or without a position to be had, there is no button and the list of towns serves.
 */
const SCRIPT = `(() => {
  const place = document.getElementById("locate");
  if (!place || !navigator.geolocation) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet";
  button.textContent = place.dataset.label;
  const hint = place.querySelector("p");
  hint.hidden = false;
  place.prepend(button);
  button.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const address = new URL(location.href);
      address.searchParams.set("from", coords.latitude.toFixed(2) + "," + coords.longitude.toFixed(2));
      address.searchParams.set("sort", "distance");
      address.searchParams.delete("page");
      location.assign(address);
    }, () => { hint.textContent = place.dataset.failed; }, { timeout: 10000, maximumAge: 600000 });
  });
})();`;

export function LocateButton() {
  const { t } = useTranslation("search");
  const nonce = useContext(NonceContext);
  return (
    <>
      <div id="locate" className="field" data-label={t("filter.locate")} data-failed={t("filter.locateFailed")}>
        <p className="hint" role="status" hidden>
          {t("filter.locateHint")}
        </p>
      </div>
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: SCRIPT }} />
    </>
  );
}
