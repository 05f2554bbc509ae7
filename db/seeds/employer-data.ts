/** What an employer does; decides which postings it has. */
export type Industry =
  | "food"
  | "peach"
  | "garment"
  | "machinery"
  | "electronics"
  | "e-commerce"
  | "hotel"
  | "gardening"
  | "seafood"
  | "property"
  | "retail"
  | "packaging"
  | "office-services"
  | "massage"
  | "laundry"
  | "logistics"
  | "bamboo-and-tea"
  | "catering";

/** Towns by the names of their streets, so that the lists below can be read. */
export const TOWN = {
  jinping: "330213001",
  yuelin: "330213002",
  jiangkou: "330213003",
  xiwu: "330213004",
  xiaowangmiao: "330213005",
  fangqiao: "330213006",
  shangtian: "330213007",
  chunhu: "330213008",
  xikou: "330213100",
  qiucun: "330213106",
  dayan: "330213107",
  songao: "330213108",
} as const;

export type TownKey = keyof typeof TOWN;

/** Name, English name, industry, town, staff, and what the place is like. Every one is invented. */
type Row = readonly [string, string, Industry, TownKey, number, string];

/** The first is the demo employer's. */
export const EMPLOYERS: readonly Row[] = [
  [
    "宁波禾小满食品有限公司",
    "Hexiaoman Foods",
    "food",
    "jiangkou",
    186,
    "做糕点、芋艿点心和年糕。车间在一楼，大门到食堂没有台阶，已有 9 位残疾人同事。",
  ],
  [
    "奉化桃知了果业有限公司",
    "Taozhile Peaches",
    "peach",
    "xiaowangmiao",
    64,
    "收水蜜桃，做桃脯、桃汁和礼盒。六到九月最忙，其余时候做干果和代加工。",
  ],
  [
    "宁波拾穗针织有限公司",
    "Shisui Knitwear",
    "garment",
    "jiangkou",
    240,
    "做出口童装和打底衫，有独立的整烫、检验和包装组。",
  ],
  [
    "宁波方桥锐石机械有限公司",
    "Ruishi Machinery",
    "machinery",
    "fangqiao",
    156,
    "做汽车座椅的冲压小件，有数控车间和装配线。",
  ],
  [
    "宁波微澜电子元件有限公司",
    "Weilan Components",
    "electronics",
    "fangqiao",
    132,
    "做接插件和小线束，坐着做的岗位多，车间恒温。",
  ],
  [
    "奉化山货郎电子商务有限公司",
    "Shanhuolang Online",
    "e-commerce",
    "yuelin",
    38,
    "在网上卖芋艿头、桃干和海鲜，办公楼有电梯。",
  ],
  ["溪口云上山居酒店", "Yunshang Hill Hotel", "hotel", "xikou", 88, "溪口镇上的度假酒店，客房 120 间，后勤在平地。"],
  [
    "宁波绿篱笆园林有限公司",
    "Green Hedge Gardens",
    "gardening",
    "xiaowangmiao",
    52,
    "种红枫、茶花和小盆栽，有两个玻璃温室。",
  ],
  ["奉化蓝鳍水产加工厂", "Blue Fin Seafood", "seafood", "chunhu", 74, "分拣、去壳、冷冻，供超市和酒店。"],
  [
    "奉化邻里安物业服务有限公司",
    "Linli'an Property Care",
    "property",
    "jinping",
    210,
    "管着城区十一个小区和三栋办公楼。",
  ],
  ["奉化惠百家超市", "Huibaijia Supermarket", "retail", "jinping", 96, "城区三家门店，收银台有坐式的。"],
  [
    "宁波四方纸品包装有限公司",
    "Sifang Paper Packaging",
    "packaging",
    "xiwu",
    110,
    "做彩盒、礼盒和纸袋，手工糊盒的活可以坐着做。",
  ],
  [
    "宁波听风信息服务有限公司",
    "Tingfeng Information",
    "office-services",
    "yuelin",
    60,
    "替银行和电信做客服、录入和图片标注，可居家。",
  ],
  ["奉化守心推拿馆", "Shouxin Massage", "massage", "jinping", 14, "八位盲人按摩师，店里路线有触摸标记。"],
  ["奉化净白布草洗涤有限公司", "Jingbai Laundry", "laundry", "xikou", 46, "给酒店洗床单毛巾，折叠、分拣的活多。"],
  ["宁波快马分拣有限公司", "Kuaima Sorting", "logistics", "jiangkou", 82, "快递和电商包裹的分拣、打包、贴单。"],
  ["奉化竹里馆竹艺有限公司", "Zhuliguan Bamboo", "bamboo-and-tea", "dayan", 28, "做竹篮、竹灯和茶具，老师傅带徒弟。"],
  [
    "奉化灶头香餐饮管理有限公司",
    "Zaotouxiang Catering",
    "catering",
    "yuelin",
    120,
    "给学校和工厂做食堂，净菜和洗消在中央厨房。",
  ],
  ["宁波芋见食品有限公司", "Yujian Foods", "food", "xikou", 70, "芋艿头、千层饼，旅游礼盒为主。"],
  ["奉化海岸线冷冻食品厂", "Coastline Frozen Foods", "seafood", "songao", 58, "做鱼丸、虾滑和冻品小包装。"],
  ["宁波布谷鸟家纺有限公司", "Cuckoo Home Textiles", "garment", "xiwu", 134, "窗帘、枕套和床品，车缝与裁剪分楼层。"],
  [
    "奉化小针脚服饰有限公司",
    "Little Stitch Clothing",
    "garment",
    "shangtian",
    48,
    "小单快返的校服厂，人少，师傅脾气好。",
  ],
  ["宁波恒步气动件有限公司", "Hengbu Pneumatics", "machinery", "xiwu", 168, "气动接头和阀体，装配、检验、清洗分开。"],
  ["奉化力拓模具厂", "Lituo Moulds", "machinery", "jiangkou", 36, "小型模具厂，以数控和线切割为主。"],
  [
    "宁波一点光照明有限公司",
    "Yidianguang Lighting",
    "electronics",
    "jiangkou",
    92,
    "做台灯和应急灯，插件和老化测试要细心。",
  ],
  ["宁波小蓝鲸玩具有限公司", "Little Whale Toys", "electronics", "xiwu", 76, "电动玩具组装，节奏平稳，旺季在秋天。"],
  [
    "奉化四明物语文化传媒有限公司",
    "Siming Tales Media",
    "e-commerce",
    "jinping",
    22,
    "拍短视频、修图、写文案，多数事情可以在家做。",
  ],
  [
    "奉化渔家铺子网络科技有限公司",
    "Fisher's Shop Online",
    "e-commerce",
    "chunhu",
    26,
    "替渔民开网店，客服、打单、发货。",
  ],
  ["溪口武岭小筑民宿", "Wuling Lodge", "hotel", "xikou", 18, "二十四间房的民宿，老板一家一起做。"],
  ["奉化湖畔宾馆", "Lakeside Hotel", "hotel", "jinping", 66, "城区商务宾馆，设备层和布草间有货梯。"],
  ["奉化四季盆景园", "Four Seasons Bonsai", "gardening", "xikou", 30, "盆景和多肉，活细，慢慢来。"],
  [
    "奉化禾下花木专业合作社",
    "Hexia Nursery Cooperative",
    "gardening",
    "shangtian",
    24,
    "合作社，户外为主，雨天在棚里装盆。",
  ],
  ["奉化裘村滩涂养殖场", "Qiucun Mudflat Farm", "seafood", "qiucun", 34, "养蛏子和泥螺，岸上分拣和包装。"],
  ["宁波安信楼宇服务有限公司", "Anxin Building Services", "property", "yuelin", 150, "医院和学校的保洁、导引和送物。"],
  ["奉化菜篮子便民超市", "Cailanzi Grocery", "retail", "xiwu", 28, "街道上的生鲜小店，早晚两班。"],
  ["奉化天天见便利店", "See You Daily Stores", "retail", "yuelin", 40, "八家小店，社区为主，客人多是街坊。"],
  ["奉化新叶文具礼品厂", "New Leaf Stationery", "packaging", "fangqiao", 62, "文件夹、贴纸和礼品袋，装袋和质检为主。"],
  ["宁波彩虹桥印刷有限公司", "Rainbow Bridge Printing", "packaging", "jinping", 54, "画册、标签，印后加工多为手工。"],
  [
    "宁波知音数据标注有限公司",
    "Zhiyin Data Labelling",
    "office-services",
    "yuelin",
    44,
    "图片、语音标注，培训半个月，可以在家做。",
  ],
  [
    "奉化百事通会计服务有限公司",
    "Baishitong Accounting",
    "office-services",
    "jinping",
    20,
    "给小企业记账、报税、整理档案。",
  ],
  [
    "奉化明心盲人按摩中心",
    "Mingxin Massage Centre",
    "massage",
    "yuelin",
    20,
    "持证按摩师为主，包食宿，导盲犬可以进店。",
  ],
  ["宁波洁尔雅洗涤有限公司", "Jie'erya Laundry", "laundry", "xiwu", 52, "医院布草专线，流程固定。"],
  [
    "宁波路路达仓储有限公司",
    "Lululu Warehousing",
    "logistics",
    "fangqiao",
    68,
    "电商云仓，有坐着贴单的工位，也有叉车岗。",
  ],
  ["奉化高山云雾茶厂", "High Cloud Tea", "bamboo-and-tea", "shangtian", 32, "春天采制，平时拼配、装罐、打包。"],
  ["奉化笋农集体食品厂", "Sunnong Bamboo Shoots", "food", "dayan", 40, "羊尾笋、油焖笋，装袋和贴标为主。"],
  ["奉化一碗面餐饮有限公司", "One Bowl Noodles", "catering", "jinping", 56, "五家面馆，后厨和前厅都招人。"],
  ["奉化暖锅子中央厨房", "Warm Pot Kitchen", "catering", "fangqiao", 72, "做学生餐和老年餐，恒温净菜间。"],
  ["宁波桃源里农业科技有限公司", "Taoyuanli Farming", "peach", "xikou", 36, "桃园、采摘和冷库分选。"],
  [
    "奉化尚田草莓合作社",
    "Shangtian Strawberry Cooperative",
    "peach",
    "shangtian",
    22,
    "草莓、桃子和小番茄，分级装盒。",
  ],
  [
    "宁波领角汽车饰件有限公司",
    "Lingjiao Auto Trim",
    "machinery",
    "jiangkou",
    204,
    "汽车内饰小件，检验和包装岗位坐着做。",
  ],
  [
    "宁波海葵医用辅料有限公司",
    "Haikui Medical Dressings",
    "packaging",
    "jiangkou",
    98,
    "口罩、纱布和敷贴，洁净车间，恒温安静。",
  ],
  ["奉化松岙船厂配套服务部", "Song'ao Yard Services", "machinery", "songao", 44, "船用小件的打磨、清点和领用。"],
  ["奉化云裳校服厂", "Yunshang Uniforms", "garment", "jinping", 58, "定做校服，量少样多。"],
  [
    "奉化家门口社区服务中心",
    "Doorstep Community Service",
    "property",
    "xiaowangmiao",
    26,
    "替老人送餐、洗衣、陪诊和跑腿。",
  ],
  ["奉化大堰山宿", "Dayan Mountain Inn", "hotel", "dayan", 12, "山里的小客栈，管吃住。"],
  ["宁波象外设计工作室", "Xiangwai Design Studio", "e-commerce", "yuelin", 12, "做包装和海报设计，全在网上交活。"],
  ["奉化裘村海味干货行", "Qiucun Dried Seafood", "retail", "qiucun", 16, "虾皮、紫菜和鱼鲞，门店加网店。"],
  ["奉化西坞豆制品厂", "Xiwu Tofu Works", "food", "xiwu", 34, "豆腐、香干、素鸡，凌晨开工也有白班。"],
  [
    "奉化莼湖织网专业合作社",
    "Chunhu Net Makers' Cooperative",
    "bamboo-and-tea",
    "chunhu",
    20,
    "织补渔网、做网绳小件，可以拿回家做。",
  ],
  ["宁波慢递图文有限公司", "Slow Post Print Shop", "office-services", "xikou", 10, "扫描、排版、装订和档案数字化。"],
];

/** Name, town, places, people in it now (of staff), and what is done there. The first is the demo manager's. */
type WorkshopRow = readonly [string, TownKey, number, string];

export const WORKSHOPS: readonly WorkshopRow[] = [
  ["萧王庙街道桃花朵朵残疾人之家", "xiaowangmiao", 42, "做桃干小包装和礼盒丝带，下午有手工和散步。"],
  ["锦屏街道阳光里残疾人之家", "jinping", 48, "折文件袋、装文具，有心理陪伴和书画课。"],
  ["岳林街道同心圆残疾人之家", "yuelin", 40, "组装插座小件和圆珠笔。"],
  ["江口街道向日葵残疾人之家", "jiangkou", 45, "车饰卡扣的分拣装袋，每天接送。"],
  ["西坞街道小水滴残疾人之家", "xiwu", 36, "糊纸盒、穿吊牌。"],
  ["方桥街道拼图残疾人之家", "fangqiao", 34, "线束理线、贴标签。"],
  ["尚田街道田野残疾人之家", "shangtian", 30, "种多肉、装盆、扎干花。"],
  ["莼湖街道海螺残疾人之家", "chunhu", 38, "织网梭线、虾皮分拣。"],
  ["溪口镇雪窦山下残疾人之家", "xikou", 40, "千层饼包装、景区纪念品。"],
  ["裘村镇浪花残疾人之家", "qiucun", 24, "贝壳画、紫菜包装。"],
  ["大堰镇竹林残疾人之家", "dayan", 20, "削竹签、装茶叶。"],
  ["松岙镇小船残疾人之家", "songao", 22, "绳结、挂件和五金小件。"],
];

export const RELIEF_BASES: readonly (readonly [string, TownKey, string])[] = [
  ["尚田草莓扶贫基地", "shangtian", "大棚草莓，五户一组，技术员每周来。"],
  ["大堰高山蔬菜扶贫基地", "dayan", "高山茄子、四季豆，合作社统一收。"],
  ["溪口盆景扶贫基地", "xikou", "小盆景扎型，可以把苗拿回家养。"],
  ["萧王庙水蜜桃扶贫基地", "xiaowangmiao", "疏果、套袋、采摘，忙时按天算。"],
  ["莼湖海水养殖扶贫基地", "chunhu", "滩涂养殖，岸上活为主。"],
  ["裘村土鸡扶贫基地", "qiucun", "林下养鸡，捡蛋、喂料、打包。"],
  ["西坞芋艿头扶贫基地", "xiwu", "芋艿头种植与清洗分级。"],
  ["松岙枇杷扶贫基地", "songao", "枇杷套袋和采摘，农闲时修枝。"],
];

export const TRAINING_PROVIDERS: readonly (readonly [string, TownKey, string])[] = [
  ["奉化桃李成人学校", "jinping", "成人学校，电商、面点和电脑课。"],
  ["溪口镇成人文化技术学校（虚构）", "xikou", "镇上的成人学校，手工和茶艺。"],
  ["奉化新手艺职业培训中心", "yuelin", "按摩、缝纫和母婴护理。"],
  ["奉化红帆党校培训部（虚构）", "yuelin", "党校教室，短期课程。"],
];
