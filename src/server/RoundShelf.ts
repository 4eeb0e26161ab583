import type { ScoredRound } from '../sheets/Served.ts'
import type { RoundHead } from '../store/queries/newestRounds.ts'

/** Results of so many units together are kept in memory. */
const MOST_UNITS = 6_000

interface Kept {
  readonly revision: number
  readonly scored: Promise<ScoredRound>
  /** Known when it is done. */
  units: number
}

/**
 * Scored rounds, those asked for last; a round is scored once for all who ask at the same time, and anew when something in it
 * changed. 已评批次的缓存
 */
export class RoundShelf {
  readonly #score: (round: RoundHead) => Promise<ScoredRound>
  readonly #kept = new Map<string, Kept>()

  constructor(score: (round: RoundHead) => Promise<ScoredRound>) {
    this.#score = score
  }

  /** The results of a round in this state or a newer one. */
  async of(round: RoundHead): Promise<ScoredRound> {
    const known = this.#kept.get(round.id)
    if (known && known.revision >= round.revision) {
      // Asked for last, so dropped last.
      this.#kept.delete(round.id)
      this.#kept.set(round.id, known)
      return known.scored
    }
    // Whoever comes while an older state is being scored waits for that, so that a busy round is scored by one at a time.
    if (known?.units === 0) {
      await known.scored.catch(() => undefined)
      if (this.#kept.get(round.id) !== known) return this.of(round)
    }
    const kept: Kept = { revision: round.revision, scored: this.#score(round), units: 0 }
    this.#kept.set(round.id, kept)
    try {
      const scored = await kept.scored
      kept.units = Math.max(1, scored.facts.units.length)
      this.#dropOld()
      return scored
    } catch (error) {
      if (this.#kept.get(round.id) === kept) this.#kept.delete(round.id)
      throw error
    }
  }

  #dropOld(): void {
    let units = [...this.#kept.values()].reduce((sum, one) => sum + one.units, 0)
    for (const [id, one] of this.#kept) {
      if (units <= MOST_UNITS || this.#kept.size === 1) return
      if (one.units === 0) continue
      units -= one.units
      this.#kept.delete(id)
    }
  }
}
