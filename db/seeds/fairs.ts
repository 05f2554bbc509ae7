import { auditLog, fairPostings, fairRegistrations, fairs } from "#db/schema/all.ts";
import type { Organisation, Staff } from "./accounts.ts";
import { TOWN } from "./employer-data.ts";
import type { Person } from "./people.ts";
import type { Posting } from "./postings.ts";
import type { SeedTools } from "./seed-world.ts";

type Answer = "invited" | "accepted" | "declined";

interface FairPlan {
  readonly row: typeof fairs.$inferInsert;
  readonly invitations: number;
  readonly answers: readonly (readonly [Answer, number])[];
  readonly registrations: number;
}

const WISHES = [
  "想找坐着做的活",
  "希望离家近",
  "想问问有没有半天班",
  "需要手语翻译陪着面试",
  "想让妈妈一起来",
  null,
  null,
];

function plans({ calendar }: SeedTools, staff: Staff, workshop: Organisation | undefined): FairPlan[] {
  const { at, day } = calendar;
  const made = (ago: number) => ({ createdBy: staff.demo.organiser, createdAt: at(-ago, 10), updatedAt: at(-ago, 10) });
  return [
    {
      row: {
        name: "冬日暖阳专场招聘会",
        status: "announced",
        heldOn: day(18),
        startsAt: "09:00",
        endsAt: "12:00",
        areaCode: TOWN.jinping,
        place: "区残疾人综合服务中心一楼大厅",
        address: "奉化区锦屏街道望桃路 100 号",
        latitude: 29.6612,
        longitude: 121.4061,
        accessibility: {
          "step-free-access": "yes",
          "accessible-toilet": "yes",
          "accessible-parking": "yes",
          "sign-language": "yes",
          captions: "yes",
          "quiet-place": "yes",
        },
        about: "二十多家单位到场，可以当场面试。有手语翻译、安静休息室和志愿者陪同。带上残疾人证就行，不用写简历。",
        registrationClosesOn: day(14),
        ...made(9),
      },
      invitations: 26,
      answers: [
        ["accepted", 60],
        ["invited", 30],
        ["declined", 10],
      ],
      registrations: 34,
    },
    {
      row: {
        name: "走进残疾人之家：手工岗位见面会",
        status: "draft",
        heldOn: day(46),
        startsAt: "13:30",
        endsAt: "16:00",
        areaCode: workshop?.row.areaCode ?? null,
        place: workshop?.row.name ?? "残疾人之家",
        address: workshop?.row.address ?? null,
        latitude: workshop?.row.latitude ?? null,
        longitude: workshop?.row.longitude ?? null,
        hostOrganisationId: workshop?.row.id ?? null,
        accessibility: { "step-free-access": "yes", "accessible-toilet": "yes", "quiet-place": "yes" },
        about: "在残疾人之家里办，先看大家怎么做活，再和单位聊。",
        registrationClosesOn: day(42),
        ...made(3),
      },
      invitations: 7,
      answers: [["invited", 100]],
      registrations: 0,
    },
    {
      row: {
        name: "秋季专场招聘会",
        status: "held",
        heldOn: day(-24),
        startsAt: "09:00",
        endsAt: "11:30",
        areaCode: TOWN.yuelin,
        place: "岳林街道文化礼堂",
        address: "奉化区岳林街道春水路 18 号",
        latitude: 29.6509,
        longitude: 121.4178,
        accessibility: { "step-free-access": "yes", "accessible-toilet": "no", "sign-language": "yes" },
        about: "十五家单位，当天有 11 人达成意向。",
        registrationClosesOn: day(-27),
        ...made(60),
      },
      invitations: 18,
      answers: [
        ["accepted", 80],
        ["declined", 20],
      ],
      registrations: 29,
    },
  ];
}

/**
 * One fair announced, one in preparation, one held.
 *
 * @returns the invitations of the announced one that nobody has answered
 */
export async function seedFairs(
  tools: SeedTools,
  world: {
    readonly staff: Staff;
    readonly people: readonly Person[];
    readonly postings: readonly Posting[];
    readonly organisations: readonly Organisation[];
  },
): Promise<readonly { readonly fairId: number; readonly postingId: number }[]> {
  const { tx, random, calendar } = tools;
  const workshop = world.organisations.find(({ row }) => row.kind === "workshop");
  const open = world.postings.filter(({ status, kind }) => status === "published" && kind !== "home-based");
  const demoEmployers = open.filter(({ organisationId }) => organisationId === world.organisations[0]?.row.id);
  const looking = world.people.filter(({ lookingForWork }) => lookingForWork);
  const unanswered: { fairId: number; postingId: number }[] = [];
  for (const { row, invitations, answers, registrations } of plans(tools, world.staff, workshop)) {
    const [fair] = await tx.insert(fairs).values(row).returning();
    if (fair === undefined) throw new Error("No fair was made.");
    const invited = [...demoEmployers.slice(0, 2), ...random.sample(open, invitations)];
    const rows = [...new Map(invited.map((posting) => [posting.id, posting])).values()].map((posting, index) => {
      const answer = index === 0 && fair.status === "announced" ? "invited" : random.weighted(answers);
      const invitedAt = new Date(fair.createdAt.getTime() + 86_400_000);
      return {
        fairId: fair.id,
        postingId: posting.id,
        answer,
        invitedAt,
        answeredAt: answer === "invited" ? null : new Date(invitedAt.getTime() + random.between(1, 4) * 86_400_000),
      };
    });
    await tx.insert(fairPostings).values(rows);
    if (fair.status === "announced") {
      unanswered.push(
        ...rows.filter(({ answer }) => answer === "invited").map(({ postingId }) => ({ fairId: fair.id, postingId })),
      );
    }
    if (registrations > 0) {
      await tx.insert(fairRegistrations).values(
        random.sample(looking, registrations).map((person) => {
          const onBehalf = person.accountId === null;
          const at = calendar.at(fair.status === "held" ? -random.between(28, 50) : -random.between(0, 7), 11);
          return {
            fairId: fair.id,
            seekerId: person.id,
            needs: person.accommodationsNeeded.slice(0, 2),
            wishes: random.pick(WISHES),
            registeredBy: onBehalf ? person.counsellorId : person.accountId,
            onBehalf,
            registeredAt: at,
            cancelledAt: random.chance(50) ? at : null,
          };
        }),
      );
    }
    await tx.insert(auditLog).values({
      at: fair.createdAt,
      accountId: world.staff.demo.organiser,
      role: "organiser",
      action: "fairs.create",
      objectType: "fair",
      objectId: fair.id,
      details: { from: null, to: "draft" },
    });
  }
  return unanswered;
}
