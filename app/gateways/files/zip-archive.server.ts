import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { FileRefused } from "./file-refused.ts";

/**
 * What a workbook of 50,000 postings may come to: measured at 30 MB. Deflate reaches 1,032 to 1; text that people wrote
 * stays below 30 to 1 and generated sheets below 150 to 1.
 */
const MOST_BYTES = 200_000_000;
const MOST_ENTRIES = 2000;
const HIGHEST_RATIO = 200;
const RATIO_MATTERS_ABOVE = 4_000_000;
const LOCAL_HEADER_BYTES = 30;

/** An archive whose directory has been judged. */
export interface ZipArchive {
  has(name: string): boolean;
  /**
   * The content of an entry in pieces, so that a reader can stop early.
   *
   * Throws `FileRefused`: `file-compression-suspicious` as soon as more comes out than was declared, `file-damaged` where it
   * cannot be inflated, less comes out, or there is no such entry.
   */
  read(name: string): AsyncGenerator<Buffer>;
}

/**
 * Opens an archive by its central directory, without inflating anything.
 *
 * Throws `FileRefused`: `file-compression-suspicious` where the declared sizes are out of proportion or entries overlap,
 * `file-damaged` where the directory cannot be read or an entry is encrypted.
 */
export async function openZip(file: Buffer): Promise<ZipArchive> {
  try {
    const archive = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
    const entries = await entriesOf(archive);
    refuseSuspicious(entries);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    return { has: (name) => byName.has(name), read: (name) => contentOf(archive, byName.get(name)) };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused("file-damaged", error);
  }
}

async function entriesOf(archive: ZipFile): Promise<readonly Entry[]> {
  if (archive.entryCount > MOST_ENTRIES) throw new FileRefused("file-compression-suspicious");
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) {
    if (entry.isEncrypted() || !entry.canDecodeFileData()) throw new FileRefused("file-damaged");
    entries.push(entry);
  }
  return entries;
}

function refuseSuspicious(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const outOfProportion = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > RATIO_MATTERS_ABOVE && uncompressedSize > compressedSize * HIGHEST_RATIO,
  );
  const byPlace = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  const overlapping = byPlace.some((entry, index) => {
    const following = byPlace[index + 1];
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.compressedSize;
    return following !== undefined && end > following.relativeOffsetOfLocalHeader;
  });
  if (total > MOST_BYTES || outOfProportion || overlapping) throw new FileRefused("file-compression-suspicious");
}

async function* contentOf(archive: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new FileRefused("file-damaged");
  try {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece;
  } catch (error) {
    // yauzl words it so where more comes out of an entry than its directory declared.
    const isLarger = error instanceof Error && error.message.startsWith("too many bytes");
    throw new FileRefused(isLarger ? "file-compression-suspicious" : "file-damaged", error);
  }
}
