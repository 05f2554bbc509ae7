import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { POLICY_TOPICS } from "#app/domain/compliance/policy-rules.ts";
import { VERIFICATIONS } from "#app/domain/compliance/verdict.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { readPolicy } from "#app/usecases/compliance/read-policy.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { RuleList } from "./rule-list.tsx";
import { WageTable } from "./wage-table.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { services, t } = await requestContext(args);
  return { title: t("compliance:policy.title"), ...(await readPolicy(services)) };
}

export default function Policy() {
  const { t } = useTranslation("compliance");
  const { title, today, wages } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("policy.lead")}</Lead>
      <Notice title={t("policy.note")} />
      <nav aria-label={t("policy.contents")}>
        <ul>
          {POLICY_TOPICS.map((topic) => (
            <li key={topic}>
              <a href={`#${topic}`}>{t(`topic.${topic}`)}</a>
            </li>
          ))}
          <li>
            <a href="#wage">{t("wage.title")}</a>
          </li>
          <li>
            <a href="#marks">{t("policy.marks")}</a>
          </li>
        </ul>
      </nav>
      {POLICY_TOPICS.map((topic) => (
        <RuleList key={topic} topic={topic} today={today} />
      ))}
      <h2 id="wage">{t("wage.title")}</h2>
      <p>{t("wage.lead")}</p>
      <WageTable today={today} wages={wages} />
      <h2 id="marks">{t("policy.marks")}</h2>
      <DescriptionList
        items={VERIFICATIONS.map((mark) => ({ term: t(`mark.${mark}`), text: t(`mark.${mark}Text`) }))}
      />
    </>
  );
}
