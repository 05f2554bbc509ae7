import type { Dimension } from "./dimension-shape.ts";
import { step } from "./dimension-shape.ts";
import { bilingual as t } from "./scale.ts";

type MovementCode = "hand-use" | "lifting" | "reaching" | "sitting" | "standing" | "walking" | "climbing-steps";

export const MOVEMENT: readonly Dimension<MovementCode>[] = [
  {
    code: "hand-use",
    group: "movement",
    name: t("用手做事", "Using the hands"),
    askPerson: t(
      "用您自己的办法（单手、双手、辅具都算），手上的活能做到多细？",
      "In your own way (one hand, two hands, with a device), how fine is the handwork you can do?",
    ),
    askEmployer: t("手上的活有多细？", "How fine is the handwork?"),
    levels: [
      step(
        t("不用手做事，用语音、脚或其他办法", "I work without my hands: by voice, by foot or another way"),
        t("不用手上的功夫", "No handwork is needed"),
        t("不用手做事", "I work without my hands"),
      ),
      step(
        t("能拿起、放下较大的东西，一只手也算", "I can pick up and put down larger things, one hand counts too"),
        t("拿起、放下较大的东西，一只手也行", "Picking up and putting down larger things; one hand is enough"),
        t("能拿大的东西", "I can hold big things"),
      ),
      step(
        t("能做折盒、装袋、打字这类普通的活", "I can do ordinary handwork such as folding boxes, bagging or typing"),
        t("折盒、装袋、打字这类普通的活", "Ordinary handwork such as folding boxes, bagging or typing"),
        t("能折盒、装袋、打字", "I can fold, bag and type"),
      ),
      step(
        t("能做穿针、拧小螺丝这类精细的活", "I can do fine work such as threading a needle or turning tiny screws"),
        t("穿针、拧小螺丝这类精细的活", "Fine work such as threading a needle or turning tiny screws"),
        t("能穿针、拧小螺丝", "I can do very fine work"),
      ),
    ],
    sources: ["ICF d440", "ICF d445", "O*NET 1.A.2.a.2", "O*NET 1.A.2.a.3", "IMBA Feinmotorik"],
  },
  {
    code: "lifting",
    group: "movement",
    name: t("搬抬东西", "Lifting and carrying"),
    askPerson: t("您一个人能搬多重的东西？", "How heavy a thing can you lift and carry on your own?"),
    askEmployer: t("一个人要搬多重的东西？", "How heavy are the things one worker has to lift and carry?"),
    levels: [
      step(t("不搬东西", "I do not lift things"), t("不用搬东西", "No lifting"), t("不搬东西", "No lifting")),
      step(
        t("能搬5公斤以内的东西，比如一袋5公斤的米", "I can lift up to 5 kg, such as a small bag of rice"),
        t("搬5公斤以内的东西", "Up to 5 kg"),
        t("能搬轻的东西", "Light things"),
      ),
      step(
        t("能搬15公斤以内的东西，比如一大袋10公斤的米", "I can lift up to 15 kg, such as a large 10 kg bag of rice"),
        t("搬5到15公斤的东西", "Between 5 and 15 kg"),
        t("能搬一箱东西", "A full box"),
      ),
      step(
        t("能搬15公斤以上的东西", "I can lift more than 15 kg"),
        t("搬15公斤以上的东西", "More than 15 kg"),
        t("能搬重的东西", "Heavy things"),
      ),
    ],
    sources: ["ICF d430", "O*NET 1.A.3.a.1", "IMBA Heben", "IMBA Tragen"],
  },
  {
    code: "reaching",
    group: "movement",
    name: t("伸手弯腰", "Reaching and bending"),
    askPerson: t("站着或坐着，您能拿到哪里的东西？", "Standing or seated, where can you reach things?"),
    askEmployer: t("要拿放哪里的东西？", "Where are the things a worker has to reach?"),
    levels: [
      step(
        t("东西放在手边才方便拿", "Things need to be right beside my hand"),
        t("东西都在手边，不用伸手够", "Everything is right at hand, no reaching"),
        t("东西要放在手边", "Things close to my hand"),
      ),
      step(
        t("能拿到面前桌面上的东西", "I can reach things on the table in front of me"),
        t("拿放面前桌面上的东西", "Things on the table in front"),
        t("拿得到桌上的东西", "Things on the table"),
      ),
      step(
        t("能拿到膝盖到肩膀之间的东西", "I can reach from knee height to shoulder height"),
        t("拿放膝盖到肩膀之间的东西", "Things between knee and shoulder height"),
        t("膝盖到肩膀都行", "From knee to shoulder"),
      ),
      step(
        t("能举手过头，也能弯腰、蹲下到地面", "I can reach overhead and bend or squat down to the floor"),
        t("要举手过头，或常弯腰、蹲下", "Reaching overhead, or often bending or squatting"),
        t("高处和地上都行", "High up and on the floor"),
      ),
    ],
    sources: ["ICF d4452", "ICF d4101", "ICF d4105", "O*NET 1.A.3.c.1"],
  },
  {
    code: "sitting",
    group: "movement",
    name: t("坐着工作", "Sitting"),
    askPerson: t(
      "您一次能连续坐着工作多久？坐轮椅也算。",
      "How long can you work seated at a stretch? A wheelchair counts as a seat.",
    ),
    askEmployer: t("一次要连续坐多久，中间不能起身？", "How long does one have to stay seated at a stretch?"),
    levels: [
      step(
        t("工作时不坐，或随时要换姿势", "I do not sit at work, or need to change position at any time"),
        t("不要求坐着，随时可以起身", "Sitting is not required; one can get up at any time"),
        t("随时要换姿势", "I move when I need to"),
      ),
      step(
        t("一次能坐半小时左右", "About half an hour at a stretch"),
        t("一次坐半小时左右", "About half an hour at a stretch"),
        t("能坐半小时", "Half an hour"),
      ),
      step(
        t("一次能坐两小时左右", "About two hours at a stretch"),
        t("一次坐两小时左右", "About two hours at a stretch"),
        t("能坐两小时", "Two hours"),
      ),
      step(
        t("除了平常休息，能坐一整天", "All day apart from normal breaks"),
        t("除了平常休息，整天坐着", "All day apart from normal breaks"),
        t("能坐一整天", "All day"),
      ),
    ],
    sources: ["ICF d4153", "IMBA Sitzen"],
  },
  {
    code: "standing",
    group: "movement",
    name: t("站着工作", "Standing"),
    askPerson: t(
      "用平时的拐杖或支具，您一天能站着工作多久？",
      "With the aids you use, how long can you work standing?",
    ),
    askEmployer: t("一天要站着工作多久？", "How long does one have to stand in a day?"),
    levels: [
      step(
        t("坐着工作，不站", "I work seated, not standing"),
        t("不用站着做", "No standing is needed"),
        t("我坐着工作", "I work sitting"),
      ),
      step(
        t("一次能站一小时以内，要有地方坐", "Up to an hour at a time, with a seat nearby"),
        t("一次站一小时以内，可以坐下歇", "Up to an hour at a time; one can sit down"),
        t("能站一会儿", "A short time"),
      ),
      step(
        t("一天合起来能站半天（约4小时）", "About half the day in all (4 hours)"),
        t("一天合起来站半天（约4小时）", "About half the day in all (4 hours)"),
        t("能站半天", "Half a day"),
      ),
      step(
        t("除了平常休息，能站一整天", "All day apart from normal breaks"),
        t("除了平常休息，整天站着", "All day apart from normal breaks"),
        t("能站一整天", "All day"),
      ),
    ],
    sources: ["ICF d4154", "IMBA Stehen"],
  },
  {
    code: "walking",
    group: "movement",
    name: t("走动", "Getting about"),
    askPerson: t(
      "用您平时的方式（走路、拐杖、轮椅都算），工作时能走动多少？",
      "In your own way (on foot, with a stick, in a wheelchair), how much can you move about at work?",
    ),
    askEmployer: t("工作时要走动多少？", "How much moving about does the job ask for?"),
    levels: [
      step(
        t("到了工位就不走动", "Once at my place I stay there"),
        t("一直在工位上，不用走动", "One stays at the workplace, no moving about"),
        t("不走动", "I stay in my place"),
      ),
      step(
        t("能在屋里走几步，一次一百米以内", "Short ways indoors, up to 100 metres at a time"),
        t("在屋里走几步，一次一百米以内", "Short ways indoors, up to 100 metres at a time"),
        t("能走几步", "Short ways"),
      ),
      step(
        t("一次能走几百米，一天几回", "Several hundred metres, a few times a day"),
        t("一次走几百米，一天几回", "Several hundred metres, a few times a day"),
        t("能走一段路", "A longer way"),
      ),
      step(
        t("能一天大部分时间在走动", "I can be on the move most of the day"),
        t("一天大部分时间在走动", "On the move most of the day"),
        t("能走一整天", "Most of the day"),
      ),
    ],
    sources: ["ICF d450", "ICF d465", "IMBA Gehen/Steigen"],
  },
  {
    code: "climbing-steps",
    group: "movement",
    name: t("上下台阶", "Steps and stairs"),
    askPerson: t("您能上下多少台阶？", "How many steps can you go up and down?"),
    askEmployer: t(
      "到工位、食堂、厕所，要上下多少台阶？有电梯就不算。",
      "How many steps are there on the way to the workplace, canteen and toilet? A lift means none.",
    ),
    levels: [
      step(
        t("需要没有台阶的路", "I need a way without steps"),
        t("没有台阶，或有坡道、电梯", "No steps, or a ramp or lift"),
        t("不上台阶", "No steps"),
      ),
      step(
        t("能上下几级台阶（5级以内）", "I can manage a few steps (up to 5)"),
        t("有几级台阶（5级以内）", "A few steps (up to 5)"),
        t("能上几级台阶", "A few steps"),
      ),
      step(
        t("能上下一两层楼", "I can manage one or two floors"),
        t("要上下一两层楼", "One or two floors"),
        t("能上一两层楼", "One or two floors"),
      ),
      step(
        t("能一天多次上下楼", "I can go up and down stairs many times a day"),
        t("一天多次上下楼，或爬三层以上", "Stairs many times a day, or three floors and more"),
        t("能常常爬楼", "Stairs many times"),
      ),
    ],
    sources: ["ICF d4551", "IMBA Gehen/Steigen"],
  },
];
