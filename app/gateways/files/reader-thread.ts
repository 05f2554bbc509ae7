import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { asFileRefused } from "./file-refused.ts";
import { batchesOf, outlineOf } from "./read-file.server.ts";
import type { SpreadsheetOutline } from "./spreadsheet-gateway.ts";

export interface FileToRead {
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** Errors lose their class between threads, so that a refusal is told as a value. */
export type Told<T> = { readonly value: T } | { readonly refused: RefusalCode };

async function told<T>(read: () => Promise<T>): Promise<Told<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    return { refused: asFileRefused(error).code };
  }
}

export function outline({ fileName, content }: FileToRead): Promise<Told<SpreadsheetOutline>> {
  return told(() => outlineOf(fileName, Buffer.from(content)));
}

/** What is answered to a batch. */
export type BatchAnswer = "more" | "stop";

/** Sends the rows through `port` in batches, the next one when it is asked for. */
export function each({ fileName, content, port }: FileToRead & { readonly port: MessagePort }): Promise<Told<null>> {
  return told(async () => {
    for await (const batch of batchesOf(fileName, Buffer.from(content))) {
      port.postMessage(batch);
      const [wanted] = (await once(port, "message")) as [BatchAnswer];
      if (wanted === "stop") break;
    }
    return null;
  }).finally(() => port.close());
}
