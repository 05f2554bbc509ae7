import { courses } from "#db/schema/all.ts";
import type { Organisation } from "./accounts.ts";
import type { SeedTools } from "./seed-world.ts";

/** Title, English title, what it is, the same in English, skill, first day from today, days it lasts, places. */
const COURSES: readonly (readonly [string, string, string, string, string | null, number, number, number])[] = [
  [
    "网店客服入门",
    "Answering customers of an online shop",
    "五个半天，学用打字回答买家、改地址、登记退换货。有读屏软件的电脑。",
    "Five half-days: answering buyers by typing, changing addresses, noting returns. Computers with a screen reader.",
    "网店运营",
    9,
    5,
    16,
  ],
  [
    "电脑打字与表格",
    "Typing and spreadsheets",
    "从开机学起，慢慢来，两周学会打字和做简单表格。",
    "From switching on: in two weeks to typing and simple spreadsheets, without hurry.",
    "打字",
    16,
    12,
    20,
  ],
  [
    "保健按摩（初级）",
    "Massage for beginners",
    "一个月，学完可以考初级证。看不见也能学，教材有盲文和录音。",
    "One month up to the first certificate. Books in Braille and on tape.",
    "按摩",
    24,
    30,
    12,
  ],
  [
    "平车缝纫",
    "Sewing with a flat machine",
    "三周，每天半天，材料免费，学完推荐到服装厂。",
    "Three weeks of half-days, materials free, with an introduction to a clothing maker.",
    "缝纫",
    30,
    20,
    15,
  ],
  [
    "中式面点",
    "Chinese pastry",
    "做包子、花卷和芋艿饼，学会就能在家接单。",
    "Buns, rolls and taro cakes, enough to take orders at home.",
    "面点",
    38,
    10,
    18,
  ],
  [
    "短视频拍摄与剪辑",
    "Short films: shooting and cutting",
    "用手机拍、用电脑剪，做自己家乡特产的短片。",
    "Shooting with a phone, cutting on a computer, about what grows at home.",
    "剪辑",
    -6,
    14,
    20,
  ],
  [
    "求职与面试",
    "Looking for work and going to interviews",
    "一天，练习怎么说自己的长处、怎么提便利条件。",
    "One day: how to speak of what you can do, and ask for what you need.",
    null,
    5,
    1,
    25,
  ],
];

/** Free courses of the training providers: coming, running. */
export async function seedCourses(
  { tx, calendar, random }: SeedTools,
  organisations: readonly Organisation[],
): Promise<void> {
  const providers = organisations.filter(({ row }) => row.kind === "training-provider");
  await tx.insert(courses).values(
    COURSES.map(([title, titleEn, about, aboutEn, skill, begins, lasts, places]) => {
      const { row } = random.pick(providers);
      return {
        providerId: row.id,
        title,
        titleEn,
        about,
        aboutEn,
        skill,
        areaCode: row.areaCode,
        place: `${row.name} ${random.between(1, 3)}01 教室`,
        startsOn: calendar.day(begins),
        endsOn: calendar.day(begins + lasts - 1),
        places,
        createdAt: calendar.at(-20, 10),
      };
    }),
  );
}
