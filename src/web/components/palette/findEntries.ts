/** What can be jumped to or done, as the palette lists it. 去处 */
export interface Destination {
  readonly id: string
  readonly kind: 'command' | 'programme' | 'row' | 'unit' | 'site' | 'column'
  readonly name: string
  readonly number: string
  /** Said beside the name, and found by too. */
  readonly under: string
  /** The programme or the website that it belongs to. */
  readonly of: string
  readonly go: () => void
}

/** So many are listed; more say that one should go on writing. */
export const MOST = 30

/** A name that holds the words here stands before one elsewhere that is the words. */
const AWAY = 2.5

/**
 * Those that hold every word, the closest first: a name that is the words, begins with them, holds them, then what stands beside it.
 * What belongs to the programme or website at hand stands before the rest. 查找
 */
export function findEntries(all: readonly Destination[], text: string, atHand: string | undefined): readonly Destination[] {
  const words = text.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return all.filter(({ kind }) => kind === 'command' || kind === 'programme')
  const whole = words.join('')
  const rankOf = ({ name: written, number, under }: Destination): number | null => {
    const name = written.toLowerCase()
    const beside = `${number} ${name} ${under}`.toLowerCase()
    if (!words.every((word) => beside.includes(word))) return null
    if (name === whole || number === whole) return 0
    if (name.startsWith(whole)) return 1
    return name.includes(whole) ? 2 : 3
  }
  return all
    .flatMap((one, at) => {
      const rank = rankOf(one)
      return rank === null ? [] : [{ one, rank: rank + (one.kind === 'command' || one.of === atHand ? 0 : AWAY), at }]
    })
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ one }) => one)
}
