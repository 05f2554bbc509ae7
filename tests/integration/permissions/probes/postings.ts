import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { changePostingStatus } from "#app/usecases/postings/change-posting-status.ts";
import { checkTypedPay } from "#app/usecases/postings/check-typed-pay.ts";
import { copyPosting } from "#app/usecases/postings/copy-posting.ts";
import { fillTypicalDemands } from "#app/usecases/postings/fill-typical-demands.ts";
import { versionOf } from "#app/usecases/postings/find-posting.ts";
import { listOwnPostings } from "#app/usecases/postings/list-own-postings.ts";
import { listSubmittedPostings } from "#app/usecases/postings/list-submitted-postings.ts";
import { publishPosting } from "#app/usecases/postings/publish-posting.ts";
import { readOwnPosting } from "#app/usecases/postings/read-own-posting.ts";
import { readPostingDesk } from "#app/usecases/postings/read-posting-desk.ts";
import { readPostingForm } from "#app/usecases/postings/read-posting-form.ts";
import { readPostingReview } from "#app/usecases/postings/read-posting-review.ts";
import { returnPosting } from "#app/usecases/postings/return-posting.ts";
import { savePostingStep } from "#app/usecases/postings/save-posting-step.ts";
import { startPosting } from "#app/usecases/postings/start-posting.ts";
import { submitPosting } from "#app/usecases/postings/submit-posting.ts";
import { OWN_ONLY, type Probe, trial } from "../probe.ts";

const TYPICAL = OCCUPATIONS.find(({ typicalDemands }) => typicalDemands !== undefined)?.code ?? "";
const PAY = { payPeriod: "month", payMin: "3000", payMax: "3500", payNegotiable: "no" };

export const POSTING_PROBES = {
  "postings.read-desk": [
    trial(readOwnPosting, async ({ ports, posting }) => {
      const { id: postingId } = await posting();
      return (principal) => readOwnPosting(ports, principal, { postingId });
    }),
    trial(
      listOwnPostings,
      ({ ports }) =>
        (principal) =>
          listOwnPostings(ports, principal, {}),
      OWN_ONLY,
    ),
    trial(
      readPostingDesk,
      ({ ports }) =>
        (principal) =>
          readPostingDesk(ports, principal),
      OWN_ONLY,
    ),
  ],
  "postings.write": [
    trial(
      startPosting,
      ({ ports, organisationId }) =>
        (principal) =>
          startPosting(ports, principal, { organisationId }),
    ),
    trial(copyPosting, async ({ ports, posting }) => {
      const { id: postingId } = await posting();
      return (principal) => copyPosting(ports, principal, { postingId });
    }),
    trial(readPostingForm, async ({ ports, posting }) => {
      const { id: postingId } = await posting({ status: "draft" });
      return (principal) => readPostingForm(ports, principal, { postingId });
    }),
    trial(savePostingStep, async ({ ports, posting }) => {
      const draft = await posting({ status: "draft" });
      const fields = { kind: "vacancy", title: "包装工" };
      return (principal) =>
        savePostingStep(ports, principal, { postingId: draft.id, step: "what", fields, version: versionOf(draft) });
    }),
    trial(fillTypicalDemands, async ({ ports, posting }) => {
      const draft = await posting({ status: "draft", occupationCode: TYPICAL, demands: {} });
      return (principal) => fillTypicalDemands(ports, principal, { postingId: draft.id, version: versionOf(draft) });
    }),
    trial(checkTypedPay, async ({ ports, posting }) => {
      const { id: postingId } = await posting({ status: "draft" });
      return (principal) => checkTypedPay(ports, principal, { postingId, fields: PAY });
    }),
  ],
  "postings.change-status": [
    trial(changePostingStatus, async ({ ports, posting }) => {
      const { id: postingId } = await posting();
      return (principal) => changePostingStatus(ports, principal, { postingId, event: "pause" });
    }),
    trial(
      submitPosting,
      async ({ ports, posting }) => {
        const draft = await posting({ status: "draft" });
        return (principal) => submitPosting(ports, principal, { postingId: draft.id, version: versionOf(draft) });
      },
      // The administrator publishes a draft instead of handing it in to themselves.
      { narrower: { administrator: "transition-not-allowed" } },
    ),
  ],
  "postings.review": [
    trial(
      listSubmittedPostings,
      ({ ports }) =>
        (principal) =>
          listSubmittedPostings(ports, principal, {}),
    ),
    trial(readPostingReview, async ({ ports, posting }) => {
      const { id: postingId } = await posting({ status: "submitted" });
      return (principal) => readPostingReview(ports, principal, { postingId });
    }),
    trial(publishPosting, async ({ ports, posting }) => {
      const row = await posting({ status: "submitted" });
      return (principal) => publishPosting(ports, principal, { postingId: row.id, version: versionOf(row) });
    }),
    trial(returnPosting, async ({ ports, posting }) => {
      const row = await posting({ status: "submitted" });
      const reason = "请写明上班时间。";
      return (principal) => returnPosting(ports, principal, { postingId: row.id, version: versionOf(row), reason });
    }),
  ],
} as const satisfies Record<string, Probe>;
