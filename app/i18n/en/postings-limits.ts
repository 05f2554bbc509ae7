import type { Translation } from "../translation.ts";
import type { limits as zh } from "../zh-CN/postings-limits.ts";

export const limits = {
  title_one: "Words that shut people out",
  title_other: "{{count}} places with words that shut people out",
  sex: "“{{quote}}” limits by sex.",
  marriage: "“{{quote}}” asks about marriage or births.",
  ethnicity: "“{{quote}}” limits by ethnicity.",
  religion: "“{{quote}}” limits by religion.",
  pathogen:
    "“{{quote}}” shuts out people who carry a pathogen. Where the work needs it, a health certificate is enough.",
  origin: "“{{quote}}” limits by household register or origin.",
  age: "“{{quote}}” limits by age. The work itself says enough; please think whether it is really needed.",
  employer:
    "Please say what the work needs instead. What a law allows goes public only when the reviewer has written which one.",
  reviewer: "It cannot go public before the words are changed; where a law allows them, write which one on publishing.",
} as const satisfies Translation<typeof zh>;
