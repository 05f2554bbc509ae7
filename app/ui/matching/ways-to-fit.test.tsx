import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import type { Blocker, Change, Judgement } from "#app/domain/matching/judgement.ts";
import { i18nFor } from "#app/i18n/i18n.ts";
import { ReasonList } from "../lists/fit-aside.tsx";
import { useFitReasons } from "./reason-texts.ts";

const toilet: Change = { code: "offer-accommodation", params: { accommodation: "accessible-toilet" } };
const lessWalking: Change = { code: "lower-demand", params: { dimension: "walking", demand: 0 } };
const atHome: Change = { code: "offer-accommodation", params: { accommodation: "work-from-home" } };

function blockedBy(...undoneBy: (readonly Change[])[]): Judgement {
  const blockers = undoneBy.map((changes): Blocker => ({ code: "occupation-refused", params: {}, undoneBy: changes }));
  const wouldFit = [...new Set(undoneBy.flat())];
  return { feasibility: "not-now", blockers, unknowns: [], score: 0, parts: [], strengths: [], cautions: [], wouldFit };
}

function Ways({ judgement }: { judgement: Judgement }) {
  return <ReasonList reasons={useFitReasons("counsellor")(judgement)} />;
}

/** The lines a screen reader reads. */
function read(judgement: Judgement): string {
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={i18nFor("zh-CN", false)}>
      <Ways judgement={judgement} />
    </I18nextProvider>,
  );
  return html
    .replaceAll(/<svg.*?<\/svg>/g, "")
    .replaceAll(/<\/(?:li|p|h3)>/g, "\n")
    .replaceAll(/<[^>]*>/g, "");
}

describe("what would make it fit, in words", () => {
  it("says that several things are needed together where several stand in the way", () => {
    const words = read(blockedBy([toilet], [lessWalking]));
    expect(words).toContain("都要");
    expect(words.indexOf("都要")).toBeLessThan(words.indexOf("厕所"));
  });

  it("says what is enough alone before what is needed together", () => {
    const words = read(blockedBy([toilet, atHome], [lessWalking, atHome]));
    expect(words).toMatch(/在家[^]*或者[^]*都要[^]*厕所/);
  });

  it("promises nothing where one thing cannot be changed", () => {
    expect(read(blockedBy([toilet], []))).not.toContain("厕所");
  });

  it("says its kind once, not on every line", () => {
    expect(read(blockedBy([toilet, atHome])).match(/这样就合适/g)?.length).toBe(1);
  });
});
