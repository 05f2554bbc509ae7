import { accounts } from "./easy-en/accounts.ts";
import { applications } from "./easy-en/applications.ts";
import { fairs } from "./easy-en/fairs.ts";
import { matching } from "./easy-en/matching.ts";
import { notices, refusals, training } from "./easy-en/others.ts";
import { postings } from "./easy-en/postings.ts";
import { search } from "./easy-en/search.ts";
import { seekers } from "./easy-en/seekers.ts";
import { site } from "./easy-en/site.ts";

/** Easy-read English: short sentences, one idea each, everyday words. Only what differs from the plain wording. */
export const easyEn = {
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
