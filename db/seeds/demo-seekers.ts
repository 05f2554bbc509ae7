import { checkCharacter } from "#app/domain/seekers/citizen-id.ts";
import type { FieldCipher } from "#app/gateways/cipher/field-cipher.ts";
import type { Calendar } from "./calendar.ts";
import type { SeededSeeker } from "./seekers.ts";
import { ARCHETYPES } from "./seeker-archetypes.ts";

function certificate(calendar: Calendar, cipher: FieldCipher, birthDate: string, sequence: string, digits: string) {
  const first17 = `990000${birthDate.replaceAll("-", "")}${sequence}`;
  const citizenId = first17 + checkCharacter(first17);
  return {
    citizenIdCipher: cipher.seal(citizenId),
    citizenIdIndex: cipher.blindIndex(citizenId),
    certificateNumberCipher: cipher.seal(citizenId + digits),
    certificateIssuedOn: calendar.day(-1500),
    certificateValidUntil: calendar.day(2150),
  };
}

/**
 * 林小满, who has much to choose from: lives in the middle of the town, sits at a computer all day, and says what she
 * needs. And 周守安, for whom nothing fits: a village in the hills, on foot, twenty minutes at most, and work at a
 * workplace only. More travelling, or work brought home, would open something.
 */
export function demoSeekers(calendar: Calendar, cipher: FieldCipher): readonly [SeededSeeker, SeededSeeker] {
  const registered = calendar.at(-46, 10, 20);
  const shared = { createdAt: registered, updatedAt: registered, lookingForWork: true } as const;
  return [
    {
      categoryGrade: "42",
      row: {
        ...shared,
        name: "林小满",
        phone: "19900000001",
        birthDate: "1993-04-12",
        sex: "female",
        ...certificate(calendar, cipher, "1993-04-12", "502", "42"),
        areaCode: "330213001-changting",
        address: "长汀村望桃路 6 号",
        latitude: 29.6602,
        longitude: 121.4068,
        abilities: ARCHETYPES.seatedAtComputer.abilities,
        accommodationsNeeded: ["step-free-access", "accessible-toilet"],
        travelMeans: ["car", "bus", "wheelchair"],
        travelLimitMinutes: 45,
        hoursPerWeekMax: 40,
        hoursPerDayMax: 8,
        shiftsPossible: ["day", "flexible"],
        workingModes: ["on-site", "home", "mixed"],
        kindsWanted: ["vacancy", "home-based"],
        wageWishMonthlyFen: 3200_00,
        occupationsWanted: ["4-07-02-03.online", "3-01-02-05", "4-13-01-06"],
        occupationsRefused: ["4-01-02-01"],
        skills: ["打字", "表格软件"],
        education: "senior",
      },
    },
    {
      categoryGrade: "43",
      row: {
        ...shared,
        name: "周守安",
        phone: "19900000002",
        birthDate: "1979-10-03",
        sex: "male",
        ...certificate(calendar, cipher, "1979-10-03", "503", "43"),
        areaCode: "330213107-jianling",
        address: "箭岭村 21 号",
        latitude: 29.4635,
        longitude: 121.2702,
        abilities: ARCHETYPES.seatedHands.abilities,
        accommodationsNeeded: ["seat-at-workplace"],
        travelMeans: ["walk"],
        travelLimitMinutes: 20,
        hoursPerWeekMax: 40,
        hoursPerDayMax: 8,
        shiftsPossible: ["day"],
        workingModes: ["on-site"],
        kindsWanted: ["vacancy", "relief-base"],
        wageWishMonthlyFen: 2800_00,
        occupationsWanted: ["6-09-03-17", "6-31-05-00"],
        skills: [],
        education: "primary",
      },
    },
  ];
}
