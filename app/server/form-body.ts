import { Busboy } from "@fastify/busboy";
import { ok, refuse, type Result } from "#app/domain/result.ts";

/** A posted field: its name, and its text or its file. */
export type PostedField = readonly [name: string, value: string | File];

/** The largest body of a form without a file: far more than all fields of our longest form may hold together. */
export const MAX_FORM_BYTES = 600_000;
/** The largest body with a file, which is multipart: an upload's own limit is 10 MB, the rest is the form around it. */
export const MAX_UPLOAD_BYTES = 12 * 1024 * 1024;
/** More than any form has: an import asks about 200 columns. */
const MOST_FIELDS = 1000;

const AMPERSAND = "&".charCodeAt(0);

/**
 * The fields of a form's body, in their order. Bytes, fields, parts and files are counted while the body comes in, and
 * nothing is read into fields any more once there are too many: what is turned down costs no more than what is accepted.
 *
 * @param files how many files the form may carry
 * Refuses `form-too-large`, `file-too-large` where a file came along, and `invalid-input` for a body that is no form,
 * that breaks off, or that has more fields or files than any form of ours.
 */
export async function readFormBody(request: Request, files: number): Promise<Result<PostedField[]>> {
  const type = request.headers.get("Content-Type") ?? "";
  const isMultipart = /^multipart\/form-data/i.test(type);
  if (request.body === null || !(isMultipart || /^application\/x-www-form-urlencoded/i.test(type))) {
    return refuse("invalid-input");
  }
  const body = bounded(request.body, files > 0 && isMultipart ? MAX_UPLOAD_BYTES : MAX_FORM_BYTES);
  const read = isMultipart ? multipart(body.chunks, type, files) : urlencoded(body.chunks);
  const fields = await read.catch(() => undefined); // no boundary, or broken off
  if (body.isTooLarge()) return refuse(files > 0 && isMultipart ? "file-too-large" : "form-too-large");
  return fields === undefined ? refuse("invalid-input") : ok(fields);
}

/**
 * The chunks of a body up to `most` bytes. The rest is let pass: a browser listens to the answer only after it has sent
 * everything, so the reader goes through to the end.
 */
function bounded(body: ReadableStream<Uint8Array>, most: number) {
  let read = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const reader = body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      read += next.value.length;
      if (read <= most) yield next.value;
    }
  }
  return { chunks: chunks(), isTooLarge: () => read > most };
}

async function urlencoded(chunks: AsyncIterable<Uint8Array>): Promise<PostedField[] | undefined> {
  const kept: Uint8Array[] = [];
  let separators = 0;
  for await (const chunk of chunks) {
    for (const byte of chunk) if (byte === AMPERSAND) separators += 1;
    if (separators < MOST_FIELDS) kept.push(chunk);
  }
  return separators < MOST_FIELDS ? [...new URLSearchParams(Buffer.concat(kept).toString("utf8"))] : undefined;
}

async function multipart(
  chunks: AsyncIterable<Uint8Array>,
  type: string,
  files: number,
): Promise<PostedField[] | undefined> {
  const parser = new Busboy({
    headers: { "content-type": type },
    limits: { parts: MOST_FIELDS, files, headerPairs: 20, headerSize: 8192, fieldSize: MAX_FORM_BYTES },
  });
  const fields: (() => PostedField)[] = [];
  let isTooMuch = false;
  const stop = () => void (isTooMuch = true);
  parser.on("partsLimit", stop).on("filesLimit", stop);
  parser.on("field", (name, value) => void fields.push(() => [name ?? "", value]));
  parser.on("file", (name, stream, fileName, _encoding, type) => {
    const parts: Buffer<ArrayBuffer>[] = [];
    stream.on("data", (part: Buffer<ArrayBuffer>) => parts.push(part)).on("error", stop);
    fields.push(() => [name ?? "", new File(parts, fileName ?? "", { type })]);
  });
  const end = new Promise<void>((resolve, reject) => void parser.on("finish", resolve).on("error", reject));
  end.catch(stop);
  for await (const chunk of chunks)
    if (!isTooMuch) parser.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  if (isTooMuch) return undefined;
  parser.end();
  await end;
  return fields.map((field) => field());
}
