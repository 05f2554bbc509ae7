import type { FormMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { PairDecisions } from "#app/domain/workshops/proposal.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import { DescriptionList } from "#app/ui/data/description-list.tsx";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import type { FormField } from "#app/ui/forms/form-field.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextArea } from "#app/ui/forms/text-fields.tsx";
import { DecisionTag } from "#app/ui/workshops/decision-tag.tsx";

interface SideDecision {
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Date | null;
}

interface PairDecisionFormsProps {
  readonly pair: {
    readonly decisions: PairDecisions;
    readonly standing: PairStanding;
    readonly workshop: SideDecision;
    readonly counsellor: SideDecision;
  };
  readonly form: FormMetadata<{ reason?: string | undefined }, string[]>;
  readonly field: FormField;
  readonly decidable: boolean;
}

/** What both sides say, and the counsellor's yes or no. */
export function PairDecisionForms({ pair, form, field, decidable }: PairDecisionFormsProps) {
  const { t } = useTranslation("workshops");
  const { decisions, standing } = pair;
  const mayConfirm = standing === "stands" && decisions.counsellor !== "confirmed";
  const mayRefuse = standing !== "taken-up" && decisions.counsellor !== "refused";
  return (
    <>
      <h2>{t("placed.decisions")}</h2>
      <DescriptionList
        items={(["workshop", "counsellor"] as const).map((side) => ({
          term: t(side === "workshop" ? "places.decisionWorkshop" : "places.decisionCounsellor"),
          text: (
            <>
              <DecisionTag decision={decisions[side]} /> <Said {...pair[side]} />
            </>
          ),
        }))}
      />
      {decidable && (mayConfirm || mayRefuse) ? (
        <PostForm form={form}>
          {mayConfirm ? (
            <Actions>
              <SubmitButton name="intent" value="confirm">
                {t("placed.confirm")}
              </SubmitButton>
            </Actions>
          ) : null}
          {mayRefuse ? (
            <>
              <TextArea
                field={field}
                rows={2}
                maxLength={300}
                label={t("placed.reason")}
                hint={t("placed.reasonHint")}
              />
              <Actions>
                <SubmitButton name="intent" value="refuse" look="warn">
                  {t("placed.refuse")}
                </SubmitButton>
              </Actions>
            </>
          ) : null}
        </PostForm>
      ) : null}
    </>
  );
}

function Said({ reason, by, at }: SideDecision) {
  const { t } = useTranslation("workshops");
  if (at === null) return null;
  return (
    <>
      <span className="hint">{t("placed.decidedBy", { name: by ?? t("places.someone"), at })}</span>
      {reason === null ? null : <p>{reason}</p>}
    </>
  );
}
