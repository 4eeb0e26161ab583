import type { ScoredRound } from '../../sheets/Served.ts'
import type { RoundHead } from '../../store/queries/newestRounds.ts'
import type { KeptRound } from './KeptRound.ts'

/** Results of so many units together are kept in memory. */
const MOST_UNITS = 6_000

interface Entry {
  /** That was asked for; what is there may be newer. */
  readonly revision: number
  readonly round: Promise<KeptRound>
  /** Null: not done yet. */
  done: KeptRound | null
}

/**
 * Scored rounds, those asked for last; a round is scored once for all who ask at the same time, and what changed in it is scored anew when somebody asks.
 * 已评批次的缓存
 */
export class RoundShelf {
  readonly #score: (id: string, before: KeptRound | null) => Promise<KeptRound>
  readonly #most: number
  readonly #entries = new Map<string, Entry>()

  constructor(score: (id: string, before: KeptRound | null) => Promise<KeptRound>, most = MOST_UNITS) {
    this.#score = score
    this.#most = most
  }

  /** The results of a round in this state or a newer one. */
  of = async (head: Pick<RoundHead, 'id' | 'revision'>): Promise<ScoredRound> => (await this.kept(head)).scored

  /** The same with each unit as it was scored before it was compared. */
  async kept(head: Pick<RoundHead, 'id' | 'revision'>): Promise<KeptRound> {
    const { id, revision } = head
    const known = this.#entries.get(id)
    if (known && Math.max(known.revision, known.done?.revision ?? 0) >= revision) {
      // Asked for last, so dropped last.
      this.#entries.delete(id)
      this.#entries.set(id, known)
      return await known.round
    }
    // Whoever comes while an older state is being scored waits for that, so that a busy round is scored by one at a time.
    if (known?.done === null) {
      await known.round.catch(() => undefined)
      return this.kept(head)
    }
    const entry: Entry = { revision, round: this.#score(id, known?.done ?? null), done: null }
    this.#entries.delete(id)
    this.#entries.set(id, entry)
    try {
      entry.done = await entry.round
      this.#dropOld()
      return entry.done
    } catch (error) {
      if (this.#entries.get(id) === entry) this.#entries.delete(id)
      throw error
    }
  }

  #dropOld(): void {
    let units = [...this.#entries.values()].reduce((sum, { done }) => sum + (done?.units.size ?? 0), 0)
    for (const [id, { done }] of this.#entries) {
      if (units <= this.#most || this.#entries.size === 1) return
      if (done === null) continue
      units -= done.units.size
      this.#entries.delete(id)
    }
  }
}
