import { VISITOR } from "#app/domain/accounts/principal.ts";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import { TOWNS } from "#app/domain/areas/fenghua.ts";
import { OCCUPATIONS, occupationGroups } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { NO_FILTERS, type PostingQuery } from "#app/domain/search/posting-query.ts";
import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { seededRandom, WHERE } from "../world/synthetic-postings.ts";

/**
 * `selective`: words that at most one posting in a hundred holds; `broad`: words that at least one in twelve holds;
 * `browse`: no words. Filters come on top in each.
 */
export const CLASSES = ["selective", "broad", "browse"] as const;
export type SearchClass = (typeof CLASSES)[number];

export interface Search {
  /** The page's address. */
  readonly path: string;
  /** What the page asks the engine for. */
  readonly queries: readonly PostingQuery[];
}

export type Mix = Readonly<Record<SearchClass, readonly Search[]>>;

const OF_EACH_CLASS = 48;
const MOST_CANDIDATES = 20 * OF_EACH_CLASS;
const SELECTIVE_SHARE = 1 / 100;
const BROAD_SHARE = 1 / 12;

const COMMON_WORDS =
  "包装 师傅 空调 双休 班车 午餐 五险 贴标 工会 单子 超市 学校 酒店 车间 社区 宿舍 残疾人 白天 靠背椅 按件 发工资 换岗位 奉化 工友".split(
    " ",
  );

/**
 * The searches of a fixed seed, a class's worth of each, and no two alike. The pages themselves say what they ask the
 * engine for; which class a search belongs to is counted, not guessed.
 */
export async function searchMix(services: Services, postings: number): Promise<Mix> {
  const random = seededRandom(33_021);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  const chance = (share: number) => random() < share;
  const words: Readonly<Record<SearchClass, () => string>> = {
    selective() {
      const { name, synonyms } = pick(OCCUPATIONS);
      const town = pick(TOWNS).name.zh.replace(/(?:街道|镇)$/, "");
      return pick([
        `${pick(WHERE)}${name.zh}`,
        `${town} ${name.zh}`,
        pick([name.zh, ...synonyms.zh]),
        name.en.toLowerCase(),
        `虚构${pick(WHERE)}${Math.floor(random() * 800)}`,
      ]);
    },
    broad: () => (chance(0.5) ? pick(COMMON_WORDS) : `${pick(COMMON_WORDS)} ${pick(COMMON_WORDS)}`),
    browse: () => "",
  };
  const filters: readonly (() => [name: string, value: string])[] = [
    () => ["kind", pick(POSTING_KINDS)],
    () => ["town", pick(TOWNS).code],
    () => ["group", pick(occupationGroups()).code],
    () => ["offers", pick(ACCOMMODATION_CODES)],
    () => ["mode", pick(WORKING_MODES)],
    () => ["employment", pick(["full-time", "part-time"])],
    () => ["shift", pick(WORKING_SHIFTS)],
    () => ["pay", pick(["2500", "3000", "4000", "5000"])],
    () => ["insured", "1"],
    () => ["posted", pick(["3", "7", "30"])],
  ];
  function candidate(of: SearchClass): URLSearchParams {
    const params = new URLSearchParams();
    const text = words[of]();
    if (text !== "") params.set("q", text);
    for (let number = chance(0.5) ? 1 + Math.floor(random() * 3) : 0; number > 0; number -= 1)
      params.append(...pick(filters)());
    if (chance(0.25)) {
      params.set("from", pick(TOWNS).code);
      if (chance(0.5)) params.set("within", pick(["5", "10", "20"]));
      if (chance(0.5)) params.set("sort", "distance");
    } else if (chance(0.3)) params.set("sort", pick(["pay", "newest"]));
    if (chance(0.25)) params.set("page", String(2 + Math.floor(random() * 4)));
    return params;
  }

  const mix: Record<SearchClass, Search[]> = { selective: [], broad: [], browse: [] };
  for (const of of CLASSES) {
    const taken = new Set<string>();
    for (let tried = 0; mix[of].length < OF_EACH_CLASS; tried += 1) {
      if (tried === MOST_CANDIDATES) throw new Error(`Too few of ${tried} searches are ${of}.`);
      const params = candidate(of);
      const search = await asked(services, params);
      if (taken.has(search.path) || (await classOf(services.search, search, postings)) !== of) continue;
      taken.add(search.path);
      mix[of].push(search);
    }
  }
  return mix;
}

/** What a page asks for; its queries are none where nothing was found, or only something like it. */
async function asked(services: Services, params: URLSearchParams): Promise<Search> {
  const queries: PostingQuery[] = [];
  const search: SearchGateway = {
    ...services.search,
    searchPostings(query) {
      queries.push(query);
      return services.search.searchPostings(query);
    },
  };
  const page = await browsePostings({ ...services, search }, VISITOR, readBrowseRequest(params));
  const exact = page.total > 0 && page.page === readBrowseRequest(params).page && page.taken === "as-typed";
  return { path: `/postings?${params.toString()}`, queries: exact ? queries : [] };
}

async function classOf(engine: SearchGateway, { queries }: Search, postings: number): Promise<SearchClass | undefined> {
  const [query] = queries;
  if (query === undefined) return undefined;
  if (query.text === "") return "browse";
  const { total } = await engine.searchPostings({ ...query, ...NO_FILTERS, text: query.text, page: 1 });
  if (total <= postings * SELECTIVE_SHARE) return "selective";
  return total >= postings * BROAD_SHARE ? "broad" : undefined;
}
