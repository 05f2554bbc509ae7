/**
 * Every text of the product, by language and namespace. Server and workers only: a component that imports this file
 * would carry all of it to the browser; components use `useTranslation("<namespace>")`.
 */
import { accounts as accountsZh } from "./zh-CN/accounts.ts";
import { administration as administrationZh } from "./zh-CN/administration.ts";
import { applications as applicationsZh } from "./zh-CN/applications.ts";
import { compliance as complianceZh } from "./zh-CN/compliance.ts";
import { employers as employersZh } from "./zh-CN/employers.ts";
import { fairs as fairsZh } from "./zh-CN/fairs.ts";
import { guidance as guidanceZh } from "./zh-CN/guidance.ts";
import { imports as importsZh } from "./zh-CN/imports.ts";
import { matching as matchingZh } from "./zh-CN/matching.ts";
import { notices as noticesZh } from "./zh-CN/notices.ts";
import { postings as postingsZh } from "./zh-CN/postings.ts";
import { refusals as refusalsZh } from "./zh-CN/refusals.ts";
import { search as searchZh } from "./zh-CN/search.ts";
import { seekers as seekersZh } from "./zh-CN/seekers.ts";
import { site as siteZh } from "./zh-CN/site.ts";
import { training as trainingZh } from "./zh-CN/training.ts";
import { workshops as workshopsZh } from "./zh-CN/workshops.ts";
import { accounts as accountsEn } from "./en/accounts.ts";
import { administration as administrationEn } from "./en/administration.ts";
import { applications as applicationsEn } from "./en/applications.ts";
import { compliance as complianceEn } from "./en/compliance.ts";
import { employers as employersEn } from "./en/employers.ts";
import { fairs as fairsEn } from "./en/fairs.ts";
import { guidance as guidanceEn } from "./en/guidance.ts";
import { imports as importsEn } from "./en/imports.ts";
import { matching as matchingEn } from "./en/matching.ts";
import { notices as noticesEn } from "./en/notices.ts";
import { postings as postingsEn } from "./en/postings.ts";
import { refusals as refusalsEn } from "./en/refusals.ts";
import { search as searchEn } from "./en/search.ts";
import { seekers as seekersEn } from "./en/seekers.ts";
import { site as siteEn } from "./en/site.ts";
import { training as trainingEn } from "./en/training.ts";
import { workshops as workshopsEn } from "./en/workshops.ts";

export const zhCN = {
  accounts: accountsZh,
  administration: administrationZh,
  applications: applicationsZh,
  compliance: complianceZh,
  employers: employersZh,
  fairs: fairsZh,
  guidance: guidanceZh,
  imports: importsZh,
  matching: matchingZh,
  notices: noticesZh,
  postings: postingsZh,
  refusals: refusalsZh,
  search: searchZh,
  seekers: seekersZh,
  site: siteZh,
  training: trainingZh,
  workshops: workshopsZh,
};

export const en = {
  accounts: accountsEn,
  administration: administrationEn,
  applications: applicationsEn,
  compliance: complianceEn,
  employers: employersEn,
  fairs: fairsEn,
  guidance: guidanceEn,
  imports: importsEn,
  matching: matchingEn,
  notices: noticesEn,
  postings: postingsEn,
  refusals: refusalsEn,
  search: searchEn,
  seekers: seekersEn,
  site: siteEn,
  training: trainingEn,
  workshops: workshopsEn,
};

export type Catalogues = typeof zhCN;
export type Namespace = keyof Catalogues;
