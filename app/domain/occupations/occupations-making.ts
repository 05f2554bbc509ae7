import type { Occupation } from "./occupation-shape.ts";
import { row } from "./occupation-shape.ts";
import {
  CRAFT,
  FINE_HANDWORK,
  INSPECTION,
  KITCHEN,
  MACHINE,
  SEATED_HANDWORK,
  SEWING,
  SORTING,
  STANDING_LINE,
} from "./typical-demands.ts";

/** Of 大类 6: food, textiles, garments, paper, print, toys and crafts. */
export const MAKING_OCCUPATIONS: readonly Occupation[] = [
  row(
    "6-01-05-01",
    ["水产品加工工", "Seafood processor"],
    ["海鲜加工 水产加工 鱼片加工", "fish processing"],
    STANDING_LINE,
  ),
  row(
    "6-01-06-00",
    ["果蔬加工工", "Fruit and vegetable processor"],
    ["剥笋 笋加工 果蔬加工 剥豆 炒货", "fruit processing, bamboo shoot peeling"],
    SORTING,
  ),
  row(
    "6-02-01-01",
    ["烘焙师", "Baker"],
    ["烘焙 面包师 蛋糕师 做面包 做蛋糕 糕点师 烘焙学徒 西点师", "baking, bread maker, cake maker, pastry"],
    KITCHEN,
  ),
  row(
    "6-02-01-01.layer-cake",
    ["千层饼工", "Layer cake maker"],
    ["千层饼 做千层饼 溪口千层饼 烤饼", "thousand-layer cake"],
    KITCHEN,
  ),
  row(
    "6-02-03-01",
    ["年糕面食工", "Rice cake maker"],
    ["做年糕 年糕 做面条 做馒头 米面制作", "noodle maker, rice cake"],
    KITCHEN,
  ),
  row(
    "6-02-03-02",
    ["速冻食品工", "Frozen food maker"],
    ["包饺子 包馄饨 速冻食品 包汤圆", "dumpling wrapping, frozen food"],
    {
      ...STANDING_LINE,
      temperature: 2,
    },
  ),
  row("6-02-06-10", ["制茶工", "Tea maker"], ["炒茶 制茶 茶叶加工 做茶叶", "tea processing"], MACHINE),
  row(
    "6-04-04-03",
    ["横机工", "Flat knitting machine operator"],
    ["针织工 织毛衫 横机 套口工", "knitter, knitting machine"],
    MACHINE,
  ),
  row(
    "6-05-01-01",
    ["服装打版师", "Pattern maker"],
    ["打版 制版师 纸样师 打样", "garment pattern maker"],
    FINE_HANDWORK,
  ),
  row("6-05-01-02", ["裁剪工", "Fabric cutter"], ["裁床 裁布 裁剪 拉布工", "garment cutter, cutting"], {
    ...MACHINE,
    "hand-use": 3,
  }),
  row(
    "6-05-01-03",
    ["缝纫工", "Sewing worker"],
    [
      "缝纫 踩缝纫机 平车工 车位工 衣车 服装工 缝衣服 针车工 制衣工 包缝工",
      "sewing, seamstress, sewing machine operator, garment worker",
    ],
    SEWING,
  ),
  row(
    "6-05-01-03.trimming",
    ["服装手工", "Garment finisher"],
    ["剪线头 钉扣子 钉扣 服装后道 大烫包装 查线头 尾部工", "thread trimming, button sewing"],
    SEATED_HANDWORK,
  ),
  row("6-05-01-04", ["整烫工", "Garment presser"], ["烫工 熨烫 烫衣 大烫 烫衣服", "ironing, presser"], {
    ...STANDING_LINE,
    temperature: 2,
  }),
  row(
    "6-05-01-06",
    ["手工编织工", "Hand knitter"],
    ["织毛衣 编织 钩针 毛线 钩织 打毛线", "crochet, hand knitting"],
    CRAFT,
  ),
  row("6-05-04-01", ["制鞋工", "Shoemaker"], ["做鞋 鞋厂 鞋面工 刷胶", "shoe factory worker, shoe maker"], SEWING),
  row("6-06-03-01", ["木工", "Carpenter"], ["木匠 手工木工 做木工", "woodworker, joiner"], MACHINE),
  row("6-06-04-00", ["家具工", "Furniture maker"], ["做家具 家具制作 家具组装 沙发工", "furniture assembler"], MACHINE),
  row(
    "6-07-02-00",
    ["纸盒工", "Paper box maker"],
    ["糊纸盒 糊盒 折纸盒 粘纸袋 做纸袋 纸箱厂 折盒 糊信封", "box folding, carton maker, paper bag maker"],
    SEATED_HANDWORK,
  ),
  row(
    "6-08-01-01",
    ["排版员", "Typesetter"],
    ["排版 印前制作 打印店员 文印员", "prepress operator, copy shop assistant"],
  ),
  row(
    "6-08-01-02",
    ["印刷工", "Printer"],
    ["印刷 印刷操作员 印刷学徒 丝印工 移印工", "printing, printing press operator"],
    MACHINE,
  ),
  row("6-08-01-03", ["装订工", "Bookbinder"], ["装订 切纸 覆膜 折页 印后", "binding, print finisher"], SEATED_HANDWORK),
  row(
    "6-09-01-02",
    ["文具装配工", "Stationery assembler"],
    ["装笔 笔类装配 文具组装 文具厂", "pen assembly"],
    SEATED_HANDWORK,
  ),
  row("6-09-03-01", ["雕刻工", "Carver"], ["木雕 石雕 雕刻 根雕", "wood carving, engraver"], CRAFT),
  row(
    "6-09-03-09",
    ["仿真花工", "Artificial flower maker"],
    ["做绢花 串花 人造花 插塑料花 粘花", "silk flower maker"],
    SEATED_HANDWORK,
  ),
  row("6-09-03-11", ["刺绣工", "Embroiderer"], ["刺绣 绣花 十字绣 绣花工", "embroidery"], CRAFT),
  row(
    "6-09-03-17",
    ["手工艺人", "Handicraft maker"],
    ["手工 做手工 手工艺 串珠 编绳 剪纸 手工活 来料加工 中国结", "handicraft, handmade crafts, beading"],
    CRAFT,
  ),
  row(
    "6-09-03-17.dragon",
    ["布龙制作工", "Cloth dragon maker"],
    ["布龙 扎布龙 做龙 扎龙 奉化布龙", "dragon dance prop maker, cloth dragon"],
    CRAFT,
  ),
  row("6-09-05-00", ["玩具工", "Toy maker"], ["玩具装配 做玩具 毛绒玩具 玩具厂", "toy assembly"], SEATED_HANDWORK),
  row(
    "6-12-02-00",
    ["中药加工工", "Herbal medicine processor"],
    ["中药炮制 切中药 中药饮片 抓药", "herb processing"],
    STANDING_LINE,
  ),
  row(
    "6-31-05-00",
    ["包装工", "Packer"],
    [
      "打包 包装 打包员 装箱 装袋 封箱 贴标签 贴标 装盒 打包工 包装员 折袋",
      "packing, packaging worker, package, labelling",
    ],
    SEATED_HANDWORK,
  ),
  row(
    "6-31-05-00.tea",
    ["茶叶包装工", "Tea packer"],
    ["包茶叶 茶叶包装 茶叶分装 装茶叶", "tea packing"],
    SEATED_HANDWORK,
  ),
  row(
    "6-31-03-05",
    ["质检员", "Quality inspector"],
    ["检验员 质检 QC 品检 验货 挑次品 品管 检验 看布 外观检验", "quality inspection, quality control, inspector"],
    INSPECTION,
  ),
];
