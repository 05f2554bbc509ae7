import type { Occupation } from "./occupation-shape.ts";
import { row } from "./occupation-shape.ts";
import { DRIVING, FINE_HANDWORK, MACHINE, REPAIR, SEATED_HANDWORK, STANDING_LINE } from "./typical-demands.ts";

/** Of 大类 6: plastics, metal, electronics, assembly and the work around machines. */
export const MACHINE_OCCUPATIONS: readonly Occupation[] = [
  row("6-14-01-01", ["橡胶制品工", "Rubber worker"], ["橡胶工 硫化工 密封圈 拣密封圈", "rubber moulder"], MACHINE),
  row(
    "6-14-02-00",
    ["注塑工", "Plastic moulder"],
    ["注塑 注塑机 吹塑 塑料厂 开注塑机", "injection moulding, plastics worker"],
    MACHINE,
  ),
  row(
    "6-14-02-00.trimming",
    ["塑料修边工", "Plastic trimmer"],
    ["修边 去毛刺 去披锋 剪水口 修毛边", "deburring, plastic trimming"],
    SEATED_HANDWORK,
  ),
  row("6-18-01-01", ["车工", "Lathe operator"], ["车床 开车床 普车", "turner, lathe"], MACHINE),
  row("6-18-01-06", ["钻床工", "Driller"], ["钻孔 打孔 攻丝 台钻", "drilling machine operator"], MACHINE),
  row(
    "6-18-01-07",
    ["数控操作工", "CNC operator"],
    ["数控 CNC操作员 数控车床 加工中心 数控机床 数控车工", "CNC, machining centre operator"],
    { ...MACHINE, reading: 2, counting: 2 },
  ),
  row(
    "6-18-01-12",
    ["冲压工", "Punch press operator"],
    ["冲床 冲床工 冲压 开冲床", "stamping, press operator"],
    MACHINE,
  ),
  row("6-18-02-01", ["铸造工", "Foundry worker"], ["压铸 压铸工 铸造 翻砂", "die casting, casting"], {
    ...MACHINE,
    temperature: 3,
  }),
  row("6-18-02-04", ["焊工", "Welder"], ["电焊 电焊工 氩弧焊 焊接工", "welding"], {
    ...MACHINE,
    sight: 3,
    temperature: 2,
  }),
  row(
    "6-18-03-03",
    ["喷涂工", "Painter and coater"],
    ["喷漆 油漆工 喷塑 涂装工 喷漆工", "spray painter, coating"],
    MACHINE,
  ),
  row("6-18-04-01", ["模具工", "Mould maker"], ["模具 做模具 模具钳工 模具学徒", "tool and die maker"], {
    ...MACHINE,
    reading: 2,
    counting: 3,
  }),
  row("6-18-01.polish", ["打磨抛光工", "Polisher"], ["抛光 打磨 抛光工 打磨工", "polishing, sanding"], {
    ...MACHINE,
    noise: 3,
  }),
  row(
    "6-19-01-05",
    ["五金装配工", "Hardware assembler"],
    ["五金装配 五金厂 装螺丝 拧螺丝", "hardware assembly, screw fitting"],
    SEATED_HANDWORK,
  ),
  row("6-20-01-01", ["装配钳工", "Fitter"], ["钳工 机械装配 机械组装", "bench fitter, mechanical assembler"], {
    ...MACHINE,
    reading: 2,
  }),
  row(
    "6-20-01.light-assembly",
    ["组装工", "Assembler"],
    ["装配工 组装 装配 流水线组装 产品组装 小件组装 零件装配", "assembly worker, assembly, light assembly"],
    SEATED_HANDWORK,
  ),
  row(
    "6-20-05-09",
    ["气动元件装配工", "Pneumatics assembler"],
    ["气动元件 气缸装配 气动 电磁阀装配 装气缸", "pneumatic assembly"],
    SEATED_HANDWORK,
  ),
  row(
    "6-22-01-02",
    ["汽车饰件工", "Car trim worker"],
    ["汽车内饰 汽配厂 汽车配件 座椅套", "car parts worker, auto parts"],
    STANDING_LINE,
  ),
  row(
    "6-24-03-01",
    ["线束工", "Wire harness worker"],
    ["线束 穿线 压端子 剥线 扎线 电线加工", "wiring harness, cable worker"],
    SEATED_HANDWORK,
  ),
  row(
    "6-24-03-05",
    ["开关插座装配工", "Switch and socket assembler"],
    ["插座装配 开关装配 插头 电器附件", "socket assembly"],
    SEATED_HANDWORK,
  ),
  row(
    "6-24-05-04",
    ["小家电装配工", "Small appliance assembler"],
    ["小家电 家电装配 小家电组装", "appliance assembly"],
    STANDING_LINE,
  ),
  row(
    "6-24-07-02",
    ["灯具装配工", "Lamp assembler"],
    ["灯具装配 装灯 灯具厂 灯饰", "lamp assembly, lighting worker"],
    SEATED_HANDWORK,
  ),
  row(
    "6-25-04-07",
    ["电子装配工", "Electronics assembler"],
    ["插件工 电子厂 焊锡 贴片 SMT 电子组装 焊锡工 插件 电子元件 点焊", "electronics assembly, soldering, SMT operator"],
    FINE_HANDWORK,
  ),
  row("6-30-01-00", ["叉车工", "Forklift driver"], ["叉车 叉车司机 开叉车", "forklift"], { ...DRIVING, noise: 2 }),
  row(
    "6-31-01-02",
    ["机修工", "Machine mechanic"],
    ["机修 维修工 机修钳工 设备维修 修机器", "maintenance mechanic, machine repair"],
    REPAIR,
  ),
  row("6-31-01-03", ["电工", "Electrician"], ["水电工 维修电工 电气维修 弱电工", "electrical maintenance"], {
    ...REPAIR,
    heights: 2,
  }),
  row("6-31-04-00", ["过磅员", "Weigher"], ["司磅 称重 称重员 过磅 称料 配料员", "weighing clerk"], {
    sight: 2,
    standing: 1,
    reading: 1,
    writing: 1,
    counting: 2,
    "following-steps": 2,
  }),
  {
    ...row(
      "6-31-99.general",
      ["普工", "General factory worker"],
      [
        "操作工 普通工人 小工 车间工人 工人 杂工 生产工 流水线工人 学徒工 勤杂工 流水线",
        "factory worker, general worker, labourer, production worker",
      ],
      STANDING_LINE,
    ),
    catchAll: true,
  },
];
