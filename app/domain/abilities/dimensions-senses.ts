import type { Dimension } from "./dimension-shape.ts";
import { step } from "./dimension-shape.ts";
import { bilingual as t } from "./scale.ts";

export const SENSES: readonly Dimension<"sight" | "hearing" | "speech">[] = [
  {
    code: "sight",
    group: "senses",
    name: t("用眼看", "Seeing"),
    askPerson: t(
      "戴上平时用的眼镜或放大工具，您能看清多细的东西？",
      "With the glasses or magnifier you normally use, how small a thing can you see clearly?",
    ),
    askEmployer: t("做这份工作，要看清多细的东西？", "How small are the things a worker has to see to do this job?"),
    levels: [
      step(
        t("不靠眼睛，靠手摸和耳听来做事", "I work by touch and sound, not by sight"),
        t("不用眼睛看也能做", "The work can be done without seeing"),
        t("不靠眼睛做事", "I work without seeing"),
      ),
      step(
        t("能看清大件东西和大字", "I can see large objects and large print"),
        t("要看清大件东西和大的标志", "The worker has to see large objects and large signs"),
        t("看得清大字", "I see big letters"),
      ),
      step(
        t("能看清普通大小的字和物品", "I can see print and objects of ordinary size"),
        t("要看清普通大小的字和物品", "The worker has to see print and objects of ordinary size"),
        t("看得清普通的字", "I see normal print"),
      ),
      step(
        t("能看清很小的字、小零件和相近的颜色", "I can see very small print, small parts and similar colours"),
        t(
          "要看清很小的字、小零件或相近的颜色",
          "The worker has to see very small print, small parts or similar colours",
        ),
        t("看得清很小的东西", "I see tiny things"),
      ),
    ],
    sources: ["ICF b210", "ICF d110", "O*NET 1.A.4.a.1", "O*NET 1.A.4.a.2", "IMBA Sehen"],
  },
  {
    code: "hearing",
    group: "senses",
    name: t("用耳听", "Hearing"),
    askPerson: t(
      "戴上平时用的助听设备，您在工作的地方能听清什么？",
      "With the hearing devices you normally use, what can you hear at work?",
    ),
    askEmployer: t("做这份工作，要听清什么？", "What does a worker have to hear to do this job?"),
    levels: [
      step(
        t("不靠耳朵，靠看、写字或手语来做事", "I work by looking, writing or signing, not by hearing"),
        t("不用耳朵听也能做", "The work can be done without hearing"),
        t("不靠耳朵做事", "I work without hearing"),
      ),
      step(
        t("能听见大的声音，比如铃声、喇叭", "I can hear loud sounds such as a bell or a horn"),
        t("要听见铃声、警报等大的声音", "The worker has to hear loud sounds such as a bell or an alarm"),
        t("听得见大的声音", "I hear loud sounds"),
      ),
      step(
        t("在安静处能听清面对面说的话", "I can follow someone talking to me face to face in a quiet place"),
        t("要听清面对面说的话", "The worker has to follow someone talking face to face"),
        t("听得清面前的人说话", "I hear a person in front of me"),
      ),
      step(
        t("在嘈杂处或电话里也能听清别人说的话", "I can follow talk in a noisy place or on the telephone"),
        t("要在嘈杂处或电话里听清别人说的话", "The worker has to follow talk in a noisy place or on the telephone"),
        t("电话里也听得清", "I hear well on the phone"),
      ),
    ],
    sources: ["ICF b230", "ICF d115", "O*NET 1.A.4.b.1", "O*NET 1.A.4.b.4", "IMBA Hören"],
  },
  {
    code: "speech",
    group: "senses",
    name: t("开口说话", "Speaking"),
    askPerson: t("工作时，您开口说话能做到哪一步？", "How do you manage with spoken words at work?"),
    askEmployer: t("做这份工作，要开口说多少话？", "How much speaking does this job ask for?"),
    levels: [
      step(
        t("不开口，用写字、打字、手语或手势交流", "I do not speak: I write, type, sign or gesture"),
        t("不用开口说话", "No speaking is needed"),
        t("不用说话，写字或打手势", "I write or sign"),
      ),
      step(
        t("能说几个字或简单的短句", "I can say single words or short sentences"),
        t("偶尔说几个字或简单的短句", "Single words or short sentences now and then"),
        t("能说短句", "I say short sentences"),
      ),
      step(
        t("能和熟悉的人把事情说清楚", "I can explain things to people who know me"),
        t("要和同事把事情说清楚", "The worker has to explain things to co-workers"),
        t("能和熟人说清楚", "I talk with people I know"),
      ),
      step(
        t("当面或打电话，都能让陌生人听清楚", "Strangers understand me well, face to face and on the telephone"),
        t("要当面或打电话跟陌生人说清楚", "The worker has to speak clearly to strangers, face to face or by telephone"),
        t("陌生人也听得懂我", "Strangers understand me"),
      ),
    ],
    sources: ["ICF b320", "ICF d330", "O*NET 1.A.1.a.3", "O*NET 1.A.4.b.5", "IMBA Sprechen"],
  },
];
