import type { Occupation } from "./occupation-shape.ts";
import { row } from "./occupation-shape.ts";
import { CRAFT, FEEDING, FIELD, SORTING } from "./typical-demands.ts";

/** 大类 5: farming, forestry and fishery, with what 奉化 grows told apart. */
export const LAND_OCCUPATIONS: readonly Occupation[] = [
  row("5-01-01-02", ["育苗工", "Seedling grower"], ["育苗 种苗 嫁接 穴盘育苗", "nursery worker, grafting"], {
    ...FIELD,
    lifting: 1,
    "hand-use": 2,
  }),
  row(
    "5-01-02-01",
    ["农田工", "Field worker"],
    ["种田 干农活 田间工 农场工 农业工人 种粮 种水稻 农工 地里干活", "farm hand, farm worker, farmer"],
    FIELD,
  ),
  row(
    "5-01-02-01.taro",
    ["芋头种植工", "Taro grower"],
    ["芋艿头 芋艿 种芋头 挖芋头 芋头 种芋艿", "taro farming, taro"],
    FIELD,
  ),
  row(
    "5-01-02-02",
    ["果园工", "Orchard worker"],
    ["果农 果园 摘果子 采摘工 采摘 套袋工 修枝", "fruit picker, orchard"],
    FIELD,
  ),
  row(
    "5-01-02-02.peach",
    ["水蜜桃种植工", "Peach grower"],
    ["水蜜桃 水蜜桃采摘工 桃农 桃子 摘桃 桃园 种桃子 桃子套袋", "peach farming, peach picker, peach"],
    FIELD,
  ),
  row(
    "5-01-02-02.strawberry",
    ["草莓种植工", "Strawberry grower"],
    ["草莓 摘草莓 草莓采摘工 种草莓 草莓大棚", "strawberry farming, strawberry picker, strawberry"],
    FIELD,
  ),
  row(
    "5-01-02-02.vegetable",
    ["蔬菜大棚工", "Vegetable grower"],
    ["种菜 大棚 摘菜 蔬菜种植 菜农", "greenhouse worker, vegetable farming"],
    FIELD,
  ),
  row(
    "5-01-02-02.flower",
    ["花卉苗木工", "Flower and tree grower"],
    ["花木工 种花 花农 花木 花卉 苗木 苗圃 盆栽", "flower farming, plant nursery, flowers"],
    FIELD,
  ),
  row(
    "5-01-02-02.tea",
    ["采茶工", "Tea picker"],
    ["采茶 茶园工 茶农 摘茶叶 种茶", "tea picking, tea garden worker"],
    FIELD,
  ),
  row("5-01-02-03", ["食用菌工", "Mushroom grower"], ["种蘑菇 香菇 种香菇 食用菌 菌菇", "mushroom farming, mushroom"], {
    ...FIELD,
    temperature: 1,
  }),
  row("5-02-03-02", ["护林抚育工", "Forest worker"], ["护林 抚育 挖笋 砍竹 挖雷笋", "forestry worker, bamboo cutter"], {
    ...FIELD,
    walking: 3,
    temperature: 3,
  }),
  row(
    "5-03-02-01",
    ["家畜饲养员", "Livestock keeper"],
    ["养猪 养羊 养牛 饲养员 养兔", "pig farming, sheep farming, stockman"],
    FEEDING,
  ),
  row(
    "5-03-02-02",
    ["家禽饲养员", "Poultry keeper"],
    ["养鸡 养鸭 捡蛋 饲养员 养鹅 拣蛋", "chicken farming, egg collector, poultry"],
    FEEDING,
  ),
  row("5-03-03-01", ["养蜂员", "Beekeeper"], ["养蜂 蜂农 养蚕", "bee keeping"], FEEDING),
  row(
    "5-04-02-01",
    ["水产养殖工", "Fish farmer"],
    ["养鱼 养虾 塘工 水产养殖 养蟹 养牡蛎 养殖工", "fish farming, shrimp farming, aquaculture"],
    FEEDING,
  ),
  row(
    "5-05-06-01",
    ["果蔬分拣包装工", "Fruit and vegetable packer"],
    ["选果 分拣水果 水果包装 桃子装箱 水果分拣 蔬菜包装 拣菜 选桃", "fruit sorter, fruit packing, vegetable packing"],
    SORTING,
  ),
  row(
    "5-05-06-05",
    ["竹编工", "Bamboo weaver"],
    ["竹编 篾匠 编竹篮 编篮子 藤编 竹藤师 做竹器 编竹器 竹艺", "bamboo weaving, rattan weaver, basket maker"],
    CRAFT,
  ),
  row(
    "5-05-06-07",
    ["海鲜初加工", "Seafood preparer"],
    ["剥虾 杀鱼 剖鱼 拣虾 开牡蛎 水产品处理", "fish gutting, shrimp peeling"],
    SORTING,
  ),
];
