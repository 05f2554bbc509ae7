import { useTranslation } from "react-i18next";
import { POLICY_RULES, type PolicyRule, type PolicyTopic, ruleHolds } from "#app/domain/compliance/policy-rules.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { useLocale } from "#app/ui/layout/reader.ts";
import { VerificationTag } from "./verification-tag.tsx";

/** The rules of one topic in plain words, each with its source and how far that was checked. */
export function RuleList({ topic, today }: { topic: PolicyTopic; today: string }) {
  const { t } = useTranslation("compliance");
  return (
    <>
      <h2 id={topic}>{t(`topic.${topic}`)}</h2>
      <ul className="list">
        {POLICY_RULES.filter((rule) => rule.topic === topic).map((rule) => (
          <li key={rule.code} className="item">
            <p>{t(`rule.${rule.code}`, { ...("figures" in rule ? rule.figures : {}) })}</p>
            <RuleSource rule={rule} today={today} />
          </li>
        ))}
      </ul>
      {topic === "certificate" ? <p>{t("rule.certificateNotScored")}</p> : null}
    </>
  );
}

function RuleSource({ rule, today }: { rule: PolicyRule; today: string }) {
  const { t } = useTranslation("compliance");
  const locale = useLocale();
  const { from, to } = rule;
  return (
    <p className="hint">
      <VerificationTag verified={rule.verified} /> {t("policy.source", { source: inLanguage(locale, rule.source) })}
      {from !== undefined && to !== undefined ? ` · ${t("policy.period", { from, to })}` : null}
      {ruleHolds(rule, today) ? null : ` · ${t("policy.notInForce")}`}
    </p>
  );
}
