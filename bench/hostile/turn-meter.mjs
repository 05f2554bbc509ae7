// Preloaded into the web process: writes down each turn of its event loop that took long, and the most memory it held.
// Processor time of the main thread alone is counted, so that a busy machine changes nothing.
import { appendFileSync, readFileSync } from "node:fs";
import { setInterval } from "node:timers";

const file = process.env["METER_FILE"];
const EVERY_MS = 10;
const TOLD_FROM_MS = 50;
const PEAK_EVERY_MS = 500;

/** The kernel's own count for this thread, in milliseconds. */
const processorMs = () => Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;

/** The most memory the process held at once, threads included, in megabytes. */
const peakMb = () => Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;

if (file !== undefined) {
  let before = processorMs();
  // Between two calls lies one turn, and at most the ten milliseconds before it.
  setInterval(() => {
    const now = processorMs();
    if (now - before >= TOLD_FROM_MS) appendFileSync(file, `turn ${(now - before).toFixed(0)}\n`);
    before = now;
  }, EVERY_MS).unref();
  setInterval(() => appendFileSync(file, `peak ${peakMb().toFixed(0)}\n`), PEAK_EVERY_MS).unref();
}
