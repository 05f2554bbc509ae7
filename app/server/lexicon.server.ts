import type { Lexicon } from "#app/domain/search/lexicon.ts";
import { readLexicon } from "#app/usecases/search/read-lexicon.ts";
import type { Ports } from "#app/usecases/ports.ts";

const FRESH_MS = 60_000;

/**
 * The lexicon, read again in the background once it is a minute old: nobody waits for it but whoever asks first. Where
 * reading fails the last one serves.
 */
export function keptLexicon(ports: Pick<Ports, "db" | "search" | "clock">): Ports["lexicon"] {
  let kept: { readonly lexicon: Promise<Lexicon>; readonly at: number } | undefined;
  return () => {
    const now = ports.clock.now().getTime();
    if (kept === undefined) {
      const first = readLexicon(ports);
      kept = { lexicon: first, at: now };
      first.catch(() => (kept = undefined));
    } else if (now - kept.at > FRESH_MS) {
      const { lexicon } = kept;
      kept = { lexicon, at: now };
      void readLexicon(ports).then(
        (fresh) => (kept = { lexicon: Promise.resolve(fresh), at: now }),
        () => undefined,
      );
    }
    return kept.lexicon;
  };
}
