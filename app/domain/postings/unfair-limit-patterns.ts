/** By what a posting shuts people out. */
export type LimitSubject = "sex" | "marriage" | "ethnicity" | "religion" | "pathogen" | "origin" | "age";

/** The ways of shutting people out by one subject. */
interface LimitPatterns {
  readonly subject: LimitSubject;
  readonly zh: readonly RegExp[];
  readonly en: readonly RegExp[];
}

/** Most sentences hold none of these, and fifty thousand rows are read at once. */
export const WORTH_A_LOOK =
  /[男女]|[婚育孕]|族|回民|信[教仰徒佛]|徒|宗教|传染|乙肝|丙肝|肝炎|阳性|艾滋|梅毒|结核|病毒|病原|表面抗原|[大小]三阳|两对半|HIV|户[口籍]|农村|农民|乡下|外[地来]|(?:本地|当地|本村|本镇|宁波|奉化)人|[岁龄]/i;
export const WORTH_A_LOOK_IN_ENGLISH =
  /male|m[ae]n\b|boys|girls|lad(?:y|ies)|gentlem|marri|single|pregnan|child|gender|sex\b|han\b|ethnic|minorit|race\b|relig|christ|muslim|buddh|believ|hepatitis|hbv|hiv|aids|infect|contagio|pathogen|tubercul|hukou|rural|household|villag|\bage|\bold|\byears|under/i;

/** Before a condition: it is one, and no remark. */
const ONLY =
  "(?:(?:仅|只|限|必须|须|务必|要求|需|需要|最好|优先)(?:限|招收|招聘|招|收|要|录用|聘用|考虑|为|是|:|：)?|(?:招聘?|招收|录用|聘用|诚聘|急招))";
const NOT = "(?<![不非])(?:不(?:招聘|招收|招|收|要|录用|聘用|接受|接收|考虑|适合|宜|欢迎)|谢绝|拒绝|拒招|拒收|禁止|非)";
/** Behind the words: some are preferred, or the others are turned away. */
const BEHIND =
  "(?:优先(?:考虑|录用|录取|聘用)?|者?为佳|更?佳|为主|勿[扰投来]|免谈|除外|不[招要收予考]|谢绝|莫[扰来]|请绕[道行]|慎投)";

// ── sex ──
/** Of a person: 女装, 男科, 女王 and the like are none; 男女 and 女男 are both. */
const MAN_OR_WOMAN =
  "(?<![男女子妇儿孙少])(?:男|女)(?:性|士|生|孩|同志|员工|职工|工人|工(?!委)|青年|的)?(?![男女装鞋裤裙袜包表友科厕浴宾王神巫主团足篮排双单婴童士性生子儿孙婿红])";
const WORKER =
  "(?:普工|操作工|服务员|营业员|导购|收银员|保安|保洁|文员|司机|客服|助理|会计|销售|门卫|店员|护工|前台|内勤|缝纫工|包装工|质检员?|学徒|工)";

// ── ethnicity ──
const PEOPLES =
  "(?:汉|蒙古?|回|藏|维吾尔|维|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族|少数民族|外族|回民";

// ── religion ──
const FAITHS = "(?:佛教?|基督教?|天主教?|伊斯兰教?|道教|耶稣|宗教|教|主)";
const BELIEVERS = `(?:有?宗教信仰|信(?:仰)?${FAITHS}|${FAITHS}徒|信徒|教徒|穆斯林)(?:者|的?人员?|人士)?`;

// ── pathogens ──
const PATHOGENS =
  "(?:传染(?:性疾?)?病|传染源|乙型?肝炎?|丙型?肝炎?|肝炎|肝功能异常|HBV|乙肝表面抗原|表面抗原|大三阳|小三阳|两对半|艾滋病?|HIV|梅毒|肺?结核|病原体?|病毒)(?:病毒|病原|病|史|携带者?|阳性)?";

// ── household register ──
const REGISTER = "(?:户[口籍]|户籍所在地)";
const RURAL = "(?:农村|农民|农业|乡下|乡村|外地|外来|外省)(?:户[口籍]|人|人员|务工人员|工)?";

export const LIMIT_PATTERNS: readonly LimitPatterns[] = [
  {
    subject: "sex",
    zh: [
      new RegExp(`${ONLY}\\s{0,2}[（(]?${MAN_OR_WOMAN}`, "g"),
      new RegExp(`${NOT}${MAN_OR_WOMAN}`, "g"),
      new RegExp(`${MAN_OR_WOMAN}(?:者|均)?[，,]?\\s{0,2}${BEHIND}`, "g"),
      new RegExp(`性别(?:要求)?\\s{0,2}(?:[:：为是限]|仅限){0,3}\\s{0,2}${MAN_OR_WOMAN}`, "g"),
      new RegExp(`(?<![男女子妇儿孙少])[男女](?:性)?${WORKER}`, "g"),
      /(?<![男女])[（([【][男女](?:性)?[）)\]】]|[男女](?=[，,、]\s{0,2}\d{2}\s{0,2}(?:周?岁|[-–—~～至到]))/g,
    ],
    en: [
      /\b(?:(?:only|prefer(?:ably)?|must be|seeking|wanted:?)\s{1,3})(?:a\s{1,3})?(?:fe)?males?\b|\b(?:fe)?males?\s{1,3}(?:only|preferred|wanted|required|candidates?|applicants?)\b/gi,
      /\b(?:wo)?men\s{1,3}(?:only|preferred|wanted|need not apply)\b|\b(?:girls|boys|ladies|gentlemen)\s{1,3}(?:only|preferred|wanted)\b|\bno\s{1,3}(?:wo)?men\b/gi,
      /\b(?:gender|sex)\s{0,3}:\s{0,3}(?:fe)?male\b/gi,
    ],
  },
  {
    subject: "marriage",
    zh: [
      /(?:已婚已育|已婚未育|未婚未育|未婚已育|已婚|未婚|离异|单身|已育|未育|已生育|未生育)(?:者|人士|女性|男性|妇女)?(?!公寓|宿舍|员工|职工|津贴)(?:[，,]?(?:优先(?:考虑|录用)?|勿扰|免谈|不[招要收]|为佳))?/g,
      /婚(?:姻|育)(?:状况|情况)?\s{0,2}[:：要]\s{0,2}[^\s不，。；,;]{1,6}|(?:近期|[一二两三四五\d]{1,2}年(?:之?内)?|短期内|目前|在职期间|合同期内?)?(?:不得|不能|不准|不可|无|没有|不考虑|暂不|不)(?:结婚|怀孕|生育|生孩子|要孩子|生二胎|备孕|婚育|生育计划|怀孕计划|生育打算|婚育计划)/g,
      /(?:孕妇|哺乳期|备孕|怀孕)(?:妇女|女性|者|人员)?[，,]?(?:勿[扰投]|免谈|除外|不[招要收宜]|谢绝)|(?:不招|不收|不要|谢绝)(?:孕妇|哺乳期|怀孕|备孕)/g,
    ],
    en: [
      /\b(?:un)?married\s{1,3}(?:only|preferred|with children|applicants?|candidates?|wom[ae]n|people)\b|\bsingle\s{1,3}(?:only|preferred|wom[ae]n|m[ae]n|applicants?)\b|\bmarital status\s{0,3}:\s{0,3}(?:un)?married\b|\bmust be\s{1,3}(?:un)?(?:married|single)\b/gi,
      /\b(?:no|not)\s{1,3}(?:plans? to\s{1,3})?(?:pregnan(?:t|cy)|have children|having children)\b|\bchildless\s{1,3}(?:only|preferred)\b/gi,
    ],
  },
  {
    subject: "ethnicity",
    zh: [
      new RegExp(`${ONLY}(?:${PEOPLES})`, "g"),
      new RegExp(`${NOT}(?:${PEOPLES})`, "g"),
      new RegExp(`(?:${PEOPLES})(?:者|人员?|人士)?[，,]?\\s{0,2}(?!优先)${BEHIND}`, "g"),
      new RegExp(
        `(?:汉族)(?:者|人员?|人士)?优先(?:考虑|录用)?|民族(?:要求)?\\s{0,2}[:：]\\s{0,2}(?:${PEOPLES}|汉)`,
        "g",
      ),
    ],
    en: [
      /\bhan(?:\s{1,3}chinese)?\s{1,3}(?:only|preferred|nationality)\b|\bno\s{1,3}(?:ethnic\s{1,3})?minorit(?:y|ies)\b|\b(?:ethnic\s{1,3})?minorities\s{1,3}(?:need not apply|not accepted)\b/gi,
    ],
  },
  {
    subject: "religion",
    zh: [
      new RegExp(`(?:无|没有|不得?有|非|不能有)(?:任何)?(?:宗教信仰|信仰)|不(?:得|能|可)?信(?:仰)?${FAITHS}`, "g"),
      new RegExp(`${NOT}${BELIEVERS}`, "g"),
      new RegExp(`${ONLY}${BELIEVERS}`, "g"),
      new RegExp(`${BELIEVERS}[，,]?\\s{0,2}${BEHIND}`, "g"),
    ],
    en: [
      /\b(?:christians?|muslims?|buddhists?|catholics?|believers?)\s{1,3}(?:only|preferred|need not apply|not accepted)\b|\bno\s{1,3}(?:religious|christians?|muslims?|buddhists?|believers?)\b|\bwithout\s{1,3}(?:a\s{1,3})?religio(?:n|us)/gi,
    ],
  },
  {
    subject: "pathogen",
    zh: [
      new RegExp(
        `(?:无|没有|未患|未感染|不得?患有?|不得?携带|不能有|非|无任何|排除)(?:有)?(?:各种|各类|任何|重大|严重|急性|慢性|其他){0,2}${PATHOGENS}`,
        "g",
      ),
      new RegExp(`${NOT}(?:有|患|患有|携带)?${PATHOGENS}`, "g"),
      new RegExp(`${PATHOGENS}(?:者|人员|患者|的)?[，,]?\\s{0,2}${BEHIND}`, "g"),
      /(?:查|检查|检测|体检含?|需做|须做|做)\s{0,2}(?:乙肝(?:五项)?|两对半|艾滋病?|HIV)|乙肝(?:五项|两对半)|(?:乙肝|两对半|HIV)(?:检[查测]|阴性)/gi,
    ],
    en: [
      /\b(?:no|without|free (?:of|from)|not\s{1,3}carry(?:ing)?)\s{1,3}(?:any\s{1,3})?(?:infectious|contagious|communicable)\s{1,3}diseases?\b|\b(?:no|without|negative for|free (?:of|from))\s{1,3}(?:hepatitis(?:\s{1,3}[bc])?|hbv|hiv|aids|tuberculosis|pathogens?)\b|\b(?:hepatitis(?:\s{1,3}[bc])?|hbv|hiv)[- ](?:carriers?|positive|patients?)\s{1,3}(?:need not apply|not accepted|excluded)\b|\b(?:hiv|hbv|hepatitis(?:\s{1,3}b)?)[- ](?:test|negative)\b/gi,
    ],
  },
  {
    subject: "origin",
    zh: [
      new RegExp(`(?:${ONLY}|${NOT})(?:[\\u4e00-\\u9fff]{0,4}?)${REGISTER}`, "g"),
      new RegExp(
        `(?:城镇|城市|非农业?|居民|本地|本市|本区|本省|当地|本村|农村|农业|外地|宁波|奉化|浙江|江浙沪)(?:市|区|省)?(?:常住)?${REGISTER}(?:者|人员)?[，,]?\\s{0,2}(?:${BEHIND}|$|[，,）)])`,
        "g",
      ),
      new RegExp(`${REGISTER}(?:要求)?\\s{0,2}[:：]\\s{0,2}(?!不限|无)[^\\s，。；,;]{1,8}`, "g"),
      new RegExp(`${NOT}${RURAL}|${RURAL}(?:者|的)?[，,]?\\s{0,2}(?:勿[扰投]|免谈|除外|不[招要收]|谢绝)`, "g"),
      /(?:仅|只)?限(?:本地|当地|本村|本镇|宁波|奉化)人|(?:本地|当地|本村|宁波|奉化)人(?:士|员)?优先(?:考虑|录用)?/g,
    ],
    en: [
      /\b(?:urban|local|non-agricultural|rural)\s{1,3}(?:hukou|household registration|household register)\b|\b(?:no|not)\s{1,3}(?:rural|farmers|villagers|migrant)\b|\b(?:rural|migrant)\s{1,3}(?:workers?|people|applicants?)\s{1,3}(?:need not apply|not accepted)\b|\bhukou\s{1,3}(?:required|preferred)\b/gi,
    ],
  },
  {
    subject: "age",
    zh: [
      /(?:年龄|周岁)?(?:要求|在|为|[:：]){0,2}\s{0,2}(?:\d{2}\s{0,2}(?:周?岁)?\s{0,2}[-–—~～至到]\s{0,2}\d{2}\s{0,2}(?:周?岁)?(?:之间|左右)?(?<=岁|间|右|年龄[^，。]{0,20})|\d{2}\s{0,2}周?岁\s{0,2}(?:及)?(?:以[下内]|左右|为限)|[二三四五六]十[一二三四五六七八九]?周?岁(?:及)?(?:以[下内]|左右))/g,
      /(?:不超过|不得超过|小于|低于|未满)\s{0,2}\d{2}\s{0,2}周?岁|年龄\s{0,2}(?:[:：]|不超过)\s{0,2}\d{2}|年轻(?:人|者)优先|年龄偏大(?:者)?勿扰/g,
    ],
    en: [
      /\b(?:under|below|up to|no older than|maximum age)\s{0,3}:?\s{0,3}[2-6]\d(?:\s{1,3}years?(?:\s{1,3}old|\s{1,3}of age))?\b(?!\s{0,3}(?:%|kg|yuan|hours?|minutes?|people|km))|\baged?\s{1,3}(?:between\s{1,3})?[1-6]\d\s{0,3}(?:-|–|to|and)\s{0,3}[2-6]\d\b|\byoung\s{1,3}(?:people|applicants?|staff)\s{1,3}(?:only|preferred)\b/gi,
    ],
  },
];
