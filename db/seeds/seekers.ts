import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "#app/domain/abilities/dimension-shape.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { checkCharacter } from "#app/domain/seekers/citizen-id.ts";
import type { FieldCipher } from "#app/gateways/cipher/field-cipher.ts";
import type { seekers } from "#db/schema/all.ts";
import { ANY_KIND, type Archetype } from "./archetype-shape.ts";
import type { Calendar } from "./calendar.ts";
import { TOWN, type TownKey } from "./employer-data.ts";
import { placeIn } from "./organisations.ts";
import { inventName } from "./people-names.ts";
import type { Random } from "./random.ts";
import { ARCHETYPES } from "./seeker-archetypes.ts";

export type SeekerRow = typeof seekers.$inferInsert;

/** A row, and the digits of the certificate that are kept apart from it, sealed. */
export interface SeededSeeker {
  readonly row: SeekerRow;
  readonly categoryGrade: string;
}

const SEEKER_COUNT = 300;

/** How the people are spread over the towns. */
const TOWN_WEIGHTS: readonly (readonly [TownKey, number])[] = [
  ["jinping", 16],
  ["yuelin", 15],
  ["jiangkou", 12],
  ["xiwu", 10],
  ["xiaowangmiao", 8],
  ["fangqiao", 6],
  ["shangtian", 7],
  ["chunhu", 8],
  ["xikou", 12],
  ["qiucun", 4],
  ["dayan", 4],
  ["songao", 4],
];

const RELATIONS = ["母亲", "父亲", "姐姐", "哥哥", "配偶"];

/** An identity number in region 990000, which does not exist, with a right check character. */
function inventedCitizenId(birthDate: string, sex: "female" | "male", number: number): string {
  const sequence = String((number * 2 + (sex === "male" ? 1 : 0)) % 1000).padStart(3, "0");
  const first17 = `990000${birthDate.replaceAll("-", "")}${sequence}`;
  return first17 + checkCharacter(first17);
}

/** People answer most questions, some of them few; a little above or below their archetype. */
function abilitiesOf(random: Random, archetype: Archetype): SeekerRow["abilities"] {
  const unanswered = random.weighted([
    [0, 50],
    [120, 35],
    [450, 15],
  ]);
  return Object.fromEntries(
    DIMENSION_CODES.flatMap((code): [DimensionCode, Level][] => {
      if (random.chance(unanswered)) return [];
      const level = archetype.abilities[code];
      if (level < 3 && level > 0 && random.chance(120)) return [[code, (level + 1) as Level]];
      if (level > 1 && random.chance(100)) return [[code, (level - 1) as Level]];
      return [[code, level]];
    }),
  );
}

function needsOf(random: Random, archetype: Archetype): AccommodationCode[] {
  return [...archetype.needs, ...(archetype.sometimesNeeds ?? []).filter(() => random.chance(400))];
}

/** Category and grade digits, drawn without looking at anything the person can or cannot do. */
function drawCategoryGrade(random: Random): string {
  const category = random.weighted([
    ["1", 12],
    ["2", 17],
    ["3", 4],
    ["4", 38],
    ["5", 14],
    ["6", 10],
    ["7", 5],
  ]);
  return (
    category +
    random.weighted([
      ["1", 12],
      ["2", 24],
      ["3", 31],
      ["4", 33],
    ])
  );
}

function guardianOf(random: Random, number: number): Partial<SeekerRow> {
  return {
    guardianName: inventName(random, random.pick(["female", "male"])),
    guardianPhone: `1990004${String(number).padStart(4, "0")}`,
    guardianRelation: random.pick(RELATIONS),
    guardianLimits: random.chance(600)
      ? { kinds: ["sheltered", "relief-base"], travelMinutes: 40 }
      : { kinds: ANY_KIND },
  };
}

function certificateOf(
  random: Random,
  calendar: Calendar,
  cipher: FieldCipher,
  citizenId: string,
  categoryGrade: string,
): Partial<SeekerRow> {
  const validFor = random.weighted([
    [random.between(200, 3400), 92],
    [random.between(5, 60), 5],
    [-random.between(10, 200), 3],
  ]);
  const until = calendar.day(validFor);
  return {
    citizenIdCipher: cipher.seal(citizenId),
    citizenIdIndex: cipher.blindIndex(citizenId),
    certificateNumberCipher: cipher.seal(citizenId + categoryGrade),
    certificateIssuedOn: `${Number(until.slice(0, 4)) - 10}${until.slice(4)}`.replace("-02-29", "-02-28"),
    certificateValidUntil: until,
  };
}

/** The people of the demo world, without accounts and counsellors. */
export function seekerRows(random: Random, calendar: Calendar, cipher: FieldCipher): SeededSeeker[] {
  const archetypes = Object.values<Archetype>(ARCHETYPES).map((each) => [each, each.weight] as const);
  let guardians = 0;
  return Array.from({ length: SEEKER_COUNT }, (_, number): SeededSeeker => {
    const archetype = random.weighted(archetypes);
    const sex = random.pick(["female", "male"] as const);
    const birthDate = calendar.day(-random.between(18 * 366, (sex === "male" ? 58 : 53) * 365));
    const categoryGrade = drawCategoryGrade(random);
    const townCode = TOWN[random.weighted(TOWN_WEIGHTS)];
    const town = TOWNS.find(({ code }) => code === townCode);
    const registered = calendar.at(-random.between(3, 500), random.between(9, 16), random.between(0, 59));
    const weeklyHours = random.pick(archetype.weeklyHours);
    const guarded = archetype.guardian === true && guardians < 10;
    if (guarded) guardians += 1;
    return {
      categoryGrade,
      row: {
        name: inventName(random, sex),
        phone: random.chance(900) ? `1990003${String(number).padStart(4, "0")}` : null,
        birthDate,
        sex,
        ...certificateOf(random, calendar, cipher, inventedCitizenId(birthDate, sex, number), categoryGrade),
        areaCode: town !== undefined && random.chance(800) ? random.pick(town.villages).code : townCode,
        ...(random.chance(850) ? placeIn(random, townCode) : {}),
        abilities: abilitiesOf(random, archetype),
        accommodationsNeeded: needsOf(random, archetype),
        travelMeans: random.pick(archetype.travel),
        travelLimitMinutes: random.between(...archetype.travelMinutes),
        hoursPerWeekMax: weeklyHours,
        hoursPerDayMax: weeklyHours <= 24 ? 4 : 8,
        shiftsPossible: random.chance(850)
          ? ["day", "flexible", ...(random.chance(250) ? ["two-shift" as const] : [])]
          : [],
        workingModes: archetype.modes,
        kindsWanted: archetype.kinds,
        wageWishMonthlyFen: random.chance(850) ? random.between(...archetype.wage) * 100 : null,
        occupationsWanted: random.sample(archetype.occupations, random.between(0, 3)),
        skills: archetype.skills.filter(() => random.chance(450)),
        education: random.pick(archetype.education),
        ...(guarded ? guardianOf(random, number) : {}),
        lookingForWork: random.chance(930),
        createdAt: registered,
        updatedAt: registered,
      },
    };
  });
}
