import { isoDateOf } from "#app/domain/dates.ts";
import type { Pay, PayPeriod } from "#app/domain/postings/pay.ts";
import type { PostingView } from "#app/usecases/search/read-posting.ts";

/** schema.org's words for the periods of pay; piece pay has none. */
const UNITS: Readonly<Partial<Record<PayPeriod, string>>> = {
  hour: "HOUR",
  day: "DAY",
  month: "MONTH",
  year: "YEAR",
};
const EMPLOYMENT = { "full-time": "FULL_TIME", "part-time": "PART_TIME" } as const;
const FEN = 100;

type Json = string | number | boolean | { readonly [key: string]: Json };

/** The posting as schema.org's `JobPosting`, for search engines: only what the posting itself states. */
export function jobPostingJson({ posting, details }: PostingView, address: string): Record<string, Json> {
  const { listing } = posting;
  const published = listing.publishedAt;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: listing.title,
    description: details.description === "" ? listing.title : details.description,
    url: address,
    identifier: { "@type": "PropertyValue", name: listing.organisation.zh, value: String(listing.id) },
    hiringOrganization: { "@type": "Organization", name: listing.organisation.zh },
    directApply: false,
    ...(published === null ? {} : { datePosted: isoDateOf(published) }),
    ...(listing.deadline === null ? {} : { validThrough: `${listing.deadline}T23:59:59+08:00` }),
    ...(listing.employment === null ? {} : { employmentType: EMPLOYMENT[listing.employment] }),
    ...(listing.headcount === null ? {} : { totalJobOpenings: listing.headcount }),
    ...locationOf(posting.listing, details.address),
    ...salaryOf(listing.pay),
  };
}

function locationOf(listing: PostingView["posting"]["listing"], address: string | null): Record<string, Json> {
  const place: Record<string, Json> =
    listing.place === null && address === null
      ? {}
      : {
          jobLocation: {
            "@type": "Place",
            address: {
              "@type": "PostalAddress",
              addressCountry: "CN",
              ...(listing.place === null ? {} : { addressLocality: listing.place.zh }),
              ...(address === null ? {} : { streetAddress: address }),
            },
          },
        };
  if (listing.workingMode !== "home") return place;
  return {
    ...place,
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: { "@type": "Country", name: "CN" },
  };
}

function salaryOf(pay: Pay | null): Record<string, Json> {
  const unit = pay === null ? undefined : UNITS[pay.period];
  if (pay === null || unit === undefined || (pay.minFen === null && pay.maxFen === null)) return {};
  return {
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: "CNY",
      value: {
        "@type": "QuantitativeValue",
        unitText: unit,
        ...(pay.minFen === null ? {} : { minValue: pay.minFen / FEN }),
        ...(pay.maxFen === null ? {} : { maxValue: pay.maxFen / FEN }),
      },
    },
  };
}
