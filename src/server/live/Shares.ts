import { dutiesFor } from '../../permissions/may.ts'
import type { ActionId } from '../../permissions/actions.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import type { Share } from '../../rounds/shares/Share.ts'
import { termsOf, type Terms } from '../../rounds/life/terms/termsOf.ts'
import type { Db } from '../../store/Db.ts'
import { digestOf } from '../results/digests.ts'
import type { Reader } from './Reader.ts'

/** A share is asked for anew after so long at the latest: the tree of units changes without a word. */
const KEPT_MS = 30_000

const listed = (some: 'all' | Iterable<string>): unknown => (some === 'all' ? some : [...some])

interface Kept {
  readonly since: number
  readonly shares: Map<string, Promise<Share>>
  readonly terms: Promise<Terms>
}

/**
 * What of a round each reader sees, kept between events: whoever changes who scores what announces it, and it is asked for anew. 各听者的考核范围
 */
export class Shares {
  readonly #db: () => Db
  readonly #rounds = new Map<string, Kept>()
  readonly #texts = new WeakMap<Share, string>()

  constructor(db: () => Db) {
    this.#db = db
  }

  termsOf(round: string): Promise<Terms> {
    return this.#keptOf(round).terms
  }

  /** By the duties that let him do one of these. */
  async of({ person, duties }: Reader, round: string, actions: readonly ActionId[]): Promise<Share> {
    const { shares, terms } = this.#keptOf(round)
    const held = duties.filter((duty) => actions.some((action) => dutiesFor([duty], action).length > 0))
    const key = JSON.stringify([person.id, person.unit, held])
    const known = shares.get(key)
    if (known) return known
    const share = terms.then((known) => shareOf(this.#db(), known, person, held))
    shares.set(key, share)
    return share
  }

  /** The same as a text, equal for equal shares. */
  async textOf(reader: Reader, round: string, actions: readonly ActionId[]): Promise<string> {
    const share = await this.of(reader, round, actions)
    const known =
      this.#texts.get(share) ??
      digestOf(share.parts.map(({ rows, units, except, group }) => [listed(rows), listed(units), listed(except ?? []), group ?? null]))
    this.#texts.set(share, known)
    return known
  }

  /** Who scores what in a round may have changed. */
  forget(round: string): void {
    this.#rounds.delete(round)
  }

  forgetAll(): void {
    this.#rounds.clear()
  }

  #keptOf(round: string): Kept {
    const known = this.#rounds.get(round)
    if (known && performance.now() - known.since < KEPT_MS) return known
    const kept = { since: performance.now(), shares: new Map<string, Promise<Share>>(), terms: termsOf(this.#db(), round) }
    this.#rounds.set(round, kept)
    return kept
  }
}
