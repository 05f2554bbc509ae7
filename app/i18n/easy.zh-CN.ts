import { accounts } from "./easy-zh-CN/accounts.ts";
import { applications } from "./easy-zh-CN/applications.ts";
import { fairs } from "./easy-zh-CN/fairs.ts";
import { matching } from "./easy-zh-CN/matching.ts";
import { notices, refusals, training } from "./easy-zh-CN/others.ts";
import { postings } from "./easy-zh-CN/postings.ts";
import { search } from "./easy-zh-CN/search.ts";
import { seekers } from "./easy-zh-CN/seekers.ts";
import { site } from "./easy-zh-CN/site.ts";

/** Easy-read Chinese: short sentences, one idea each, everyday words. Only what differs from the plain wording. */
export const easyZhCN = {
  accounts,
  applications,
  fairs,
  matching,
  notices,
  postings,
  refusals,
  search,
  seekers,
  site,
  training,
};
