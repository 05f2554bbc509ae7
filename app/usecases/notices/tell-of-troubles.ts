import { runState } from "#app/domain/notices/background.ts";
import { backgroundFacts, type BackgroundPorts } from "./background-health.ts";
import { roleRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

/** Absent for so long, the workers are not merely being started again. */
const TOLD_AFTER_MS = 10 * 60_000;

/**
 * Tells administrators that the workers are gone, or that the last night came to no end: once for each absence and each
 * night, however often it is looked. The web process looks, since the workers cannot tell of their own absence.
 */
export async function tellOfTroubles(ports: NoticePorts & BackgroundPorts): Promise<void> {
  const { workers, oldestFactAt, newestRun, now } = await backgroundFacts(ports);
  const silentSince = workers?.calledAt ?? oldestFactAt;
  if (silentSince !== null && now.getTime() - silentSince.getTime() > TOLD_AFTER_MS) {
    await tellAdministrators(ports, "workers-away", `silent-${silentSince.toISOString()}`);
  }
  if (newestRun !== null && runState(newestRun, true, now) === "failed") {
    await tellAdministrators(ports, "night-failed", `run-${newestRun.id}`);
  }
}

async function tellAdministrators(ports: NoticePorts, code: "workers-away" | "night-failed", fact: string) {
  const administrators = await roleRecipients(ports.db, "administrator");
  await tell(ports, administrators, { code, params: {}, href: "/admin/jobs", fact });
}
