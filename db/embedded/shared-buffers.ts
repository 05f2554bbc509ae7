const MEGABYTE = 2 ** 20;
const LEAST = 128 * MEGABYTE;
const MOST = 1024 * MEGABYTE;
const SHARE = 1 / 8;

/**
 * How much memory PostgreSQL keeps tables and indexes in: an eighth of what there is, because the product's own processes
 * and the system's cache of files want the rest; at least PostgreSQL's own default, and no more than a district's data fill.
 *
 * @param memory bytes of the machine, or of the container around it
 * @returns the value of `shared_buffers`
 */
export function sharedBuffers(memory: number): string {
  const bytes = Math.min(MOST, Math.max(LEAST, memory * SHARE));
  return `${Math.floor(bytes / MEGABYTE)}MB`;
}
