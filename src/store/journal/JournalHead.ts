/** How far a journal reached, and the hash that everything up to there leads to. 日志头 */
export interface JournalHead {
  /** Number of the last row; 0 before the first. */
  readonly seq: number
  /** SHA-256 in hex. */
  readonly hash: string
}

/** The hash before the first row. */
export const BEGINNING = '0'.repeat(64)

/** Digits of a hash that a paper shows: 128 bits, which nobody can aim at. */
const SHOWN = 32

/** A head as it stands on papers: `1234-9f86d081884c7d659a2feaa0c55ad015`. 日志头（印在纸上的样子） */
export const headText = ({ seq, hash }: JournalHead): string => `${seq}-${hash.slice(0, SHOWN)}`

/** A head as somebody typed it from a paper, or copied whole: at least as many digits as a paper shows. */
const WRITTEN = /^(\d{1,15})-([0-9a-f]{32,64})$/

/** Reads it, whatever spaces and capitals it was typed with, and whichever dash; null where it is no head. */
export function headFromText(text: string): JournalHead | null {
  const [, seq, hash] =
    WRITTEN.exec(
      text
        .replace(/\s+/g, '')
        .replace(/[‐‑–—－]/g, '-')
        .toLowerCase(),
    ) ?? []
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash }
}
