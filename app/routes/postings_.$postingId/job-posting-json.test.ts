import { describe, expect, it } from "vitest";
import type { PostingView } from "#app/usecases/search/read-posting.ts";
import { jobPostingJson } from "./job-posting-json.ts";

const VIEW: PostingView = {
  state: "open",
  posting: {
    listing: {
      id: 7,
      title: "礼盒包装员",
      occupationCode: null,
      status: "published",
      kind: "vacancy",
      organisation: { zh: "虚构食品厂", en: "Invented Foods" },
      verification: "verified",
      place: { zh: "溪口镇", en: "Xikou Town" },
      coordinates: null,
      pay: { period: "month", minFen: 2650_00, maxFen: 3100_00, negotiable: false },
      dailyHours: 7,
      weeklyHours: 35,
      employment: "full-time",
      shift: "day",
      workingMode: "on-site",
      insurance: null,
      headcount: 4,
      offers: [],
      publishedAt: new Date("2026-11-20T17:00:00Z"),
      deadline: "2026-12-31",
    },
    distanceMetres: null,
    journey: null,
    judgement: null,
    favourite: false,
  },
  details: {
    description: "把月饼装进礼盒。",
    address: null,
    occupationCode: null,
    hoursText: null,
    payText: null,
    demands: {},
    accommodations: {},
    skillsWanted: [],
    benefits: [],
    education: null,
    experienceYearsMin: null,
    countsTowardQuota: null,
    lastConfirmedAt: null,
    updatedAt: new Date("2026-11-20T17:00:00Z"),
    organisationKind: "employer",
    organisationAbout: null,
  },
  origin: null,
  hasHome: false,
  similar: [],
  mayApply: false,
  maySave: false,
  application: null,
};

describe("JobPosting", () => {
  it("says what the posting states, in schema.org's words", () => {
    expect(jobPostingJson(VIEW, "https://jobs.example.org/postings/7")).toEqual({
      "@context": "https://schema.org",
      "@type": "JobPosting",
      title: "礼盒包装员",
      description: "把月饼装进礼盒。",
      url: "https://jobs.example.org/postings/7",
      identifier: { "@type": "PropertyValue", name: "虚构食品厂", value: "7" },
      hiringOrganization: { "@type": "Organization", name: "虚构食品厂" },
      directApply: false,
      datePosted: "2026-11-21",
      validThrough: "2026-12-31T23:59:59+08:00",
      employmentType: "FULL_TIME",
      totalJobOpenings: 4,
      jobLocation: {
        "@type": "Place",
        address: { "@type": "PostalAddress", addressCountry: "CN", addressLocality: "溪口镇" },
      },
      baseSalary: {
        "@type": "MonetaryAmount",
        currency: "CNY",
        value: { "@type": "QuantitativeValue", unitText: "MONTH", minValue: 2650, maxValue: 3100 },
      },
    });
  });

  it("leaves out what nobody has said, and says where work at home may be done", () => {
    const { posting } = VIEW;
    const listing = {
      ...posting.listing,
      workingMode: "home" as const,
      place: null,
      pay: null,
      deadline: null,
      employment: null,
      headcount: null,
    };
    const json = jobPostingJson({ ...VIEW, posting: { ...posting, listing } }, "https://jobs.example.org/postings/7");
    expect(json).toMatchObject({ jobLocationType: "TELECOMMUTE" });
    for (const key of ["jobLocation", "baseSalary", "validThrough", "employmentType"]) {
      expect(Object.hasOwn(json, key)).toBe(false);
    }
  });
});
