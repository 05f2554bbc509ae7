import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { answersWhenBusy } from "./busy-answer.server.ts";

const args = {
  context: { services: { log: pino({ level: "silent" }) }, requestId: "1" },
} as unknown as LoaderFunctionArgs;

function answering(error: unknown) {
  const fail = () => Promise.reject(error as Error);
  const page = { id: "page", path: "", module: { default: () => null, loader: fail, action: fail } };
  const { module } = answersWhenBusy({ routes: { page } } as unknown as ServerBuild).routes["page"] ?? {};
  return { loader: module?.loader as typeof fail, action: module?.action as typeof fail };
}

describe("a page while the database is busy", () => {
  it.each(["loader", "action"] as const)("asks to try again, from a %s", async (step) => {
    const late = new Error("Failed query", { cause: Object.assign(new Error("late"), { code: "55P03" }) });
    const run = answering(late)[step] as (given: LoaderFunctionArgs) => Promise<unknown>;
    await expect(run(args)).rejects.toMatchObject({ data: { refusal: { code: "busy" } }, init: { status: 503 } });
  });

  it.each(["loader", "action"] as const)("lets every other fault through, from a %s", async (step) => {
    const fault = new TypeError("a bug");
    const run = answering(fault)[step] as (given: LoaderFunctionArgs) => Promise<unknown>;
    await expect(run(args)).rejects.toBe(fault);
  });
});
