import { renderToStaticMarkup } from "react-dom/server";
import { OfferSigns } from "#app/ui/lists/offer-signs.tsx";

/** The signs of all accommodations in one file that browsers keep: lists show them by reference. */
export function loader() {
  return new Response(renderToStaticMarkup(<OfferSigns />), {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" },
  });
}
