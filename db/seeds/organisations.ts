import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { creditCodeCheckCharacter } from "#app/domain/employers/credit-code.ts";
import type { OrganisationKind, VerificationStatus } from "#app/domain/employers/organisation.ts";
import type { organisations } from "#db/schema/all.ts";
import type { Calendar } from "./calendar.ts";
import {
  EMPLOYERS,
  RELIEF_BASES,
  TOWN,
  TRAINING_PROVIDERS,
  WORKSHOPS,
  type Industry,
  type TownKey,
} from "./employer-data.ts";
import { inventName } from "./people-names.ts";
import type { Random } from "./random.ts";

export interface SeededOrganisation {
  readonly row: typeof organisations.$inferInsert;
  readonly industry: Industry | "any";
}

/** A credit code with a right check character, given out by an authority in region 990000, which does not exist. */
function inventedCreditCode(kind: OrganisationKind, number: number): string {
  const authority = kind === "workshop" || kind === "training-provider" ? "52" : "91";
  const first17 = `${authority}990000MAX${String(number).padStart(6, "0")}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** A place in a town, within about a kilometre of its centre. */
export function placeIn(random: Random, townCode: string): { latitude: number; longitude: number } {
  const town = TOWNS.find((each) => each.code === townCode);
  if (town === undefined) throw new Error(`There is no town ${townCode}.`);
  const near = (degrees: number) => Number((degrees + random.between(-100, 100) / 10_000).toFixed(5));
  return { latitude: near(town.centre.latitude), longitude: near(town.centre.longitude) };
}

function townName(townCode: string): string {
  return TOWNS.find((each) => each.code === townCode)?.name.zh ?? "";
}

const STREETS = ["清溪路", "望桃路", "半山路", "拾光路", "春水路", "田心路", "桥头路", "小满路", "听松路", "晴川路"];

/**
 * Employers by their place in the list whose verification is not finished, with how many days ago they were handed in and why
 * they were turned down; all others are verified.
 */
const UNFINISHED: Readonly<Record<number, readonly [VerificationStatus, number | null, string | null]>> = {
  52: ["submitted", 1, null],
  55: ["submitted", 4, null],
  56: ["submitted", 2, null],
  57: ["unverified", null, null],
  58: ["rejected", 6, "单位名称和信用代码对不上，请对照营业执照改一下。"],
};

/** Every organisation of the demo world, in a fixed order: employers, workshops, relief bases, training providers. */
export function organisationRows(random: Random, calendar: Calendar): SeededOrganisation[] {
  let number = 0;
  const organisation = (
    kind: OrganisationKind,
    industry: Industry | "any",
    name: string,
    townKey: TownKey,
    about: string,
    more: Partial<typeof organisations.$inferInsert>,
  ): SeededOrganisation => {
    number += 1;
    const areaCode = TOWN[townKey];
    const registered = calendar.at(-random.between(120, 700), random.between(9, 16));
    return {
      industry,
      row: {
        kind,
        name,
        creditCode: inventedCreditCode(kind, number),
        verification: "verified",
        areaCode,
        placeText: `奉化区${townName(areaCode)}`,
        address: `奉化区${townName(areaCode)}${random.pick(STREETS)}${random.between(1, 188)}号`,
        ...placeIn(random, areaCode),
        contactName: inventName(random, random.pick(["female", "male"])),
        contactPhone: `1990002${String(number).padStart(4, "0")}`,
        about,
        createdAt: registered,
        updatedAt: registered,
        ...more,
      },
    };
  };
  return [
    ...EMPLOYERS.map(([name, nameEn, industry, townKey, staffCount, about], index) => {
      const [verification, submitted, verificationNote] = UNFINISHED[index] ?? ["verified", null, null];
      return organisation("employer", industry, name, townKey, about, {
        nameEn,
        staffCount,
        verification,
        verificationNote,
        submittedAt: submitted === null ? null : calendar.at(-submitted, 10),
      });
    }),
    ...WORKSHOPS.map(([name, townKey, capacity, about]) =>
      organisation("workshop", "any", name, townKey, about, { capacity, staffCount: random.between(3, 7) }),
    ),
    ...RELIEF_BASES.map(([name, townKey, about]) =>
      organisation("relief-base", "any", name, townKey, about, { staffCount: random.between(6, 20) }),
    ),
    ...TRAINING_PROVIDERS.map(([name, townKey, about]) =>
      organisation("training-provider", "any", name, townKey, about, { staffCount: random.between(8, 30) }),
    ),
  ];
}
