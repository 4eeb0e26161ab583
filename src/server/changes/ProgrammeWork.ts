import { setImmediate as otherRequests, setTimeout as soon } from 'node:timers/promises'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { acceptMove, type NewMove } from '../../rounds/changes/programme/acceptMove.ts'
import type { MoveProgress } from '../../rounds/changes/programme/MoveSheet.ts'
import { previewMove, type MoveShown, type Pace } from '../../rounds/changes/programme/previewMove.ts'
import { keptResult } from '../results/keptResult.ts'
import { packFacts } from '../results/packedFacts.ts'
import type { World } from '../World.ts'
import { moveSheet, type MovePart } from './moveSheet.ts'
import { shelfNow } from './shelfNow.ts'

/** Whoever asks waits so long for the whole of it; then he is told how far it is. */
const PATIENCE_MS = 2_000

/** Others are let in when so much time has gone by. */
const PAUSE_AFTER_MS = 4

/** What was found of so many rounds is kept until it is accepted. */
const MOST = 2

type Means = Pick<World, 'store' | 'keptRound' | 'log'>

interface Work {
  /** What it looks at: a wording, and the round in a certain state. */
  readonly key: string
  readonly what: 'looking' | 'moving'
  done: number
  of: number
  readonly shown: Promise<MoveShown>
  /** Null: it is under way; else how it ended. */
  ended: MoveProgress | null
}

/** Work on a change of programme that takes longer than anybody waits: it goes on, and says how far it is. 换版的进行 */
export class ProgrammeWork {
  readonly #works = new Map<string, Work>()

  /** What going over would do, or how far it is found out. */
  async look(world: Means, round: string, to: string, part: MovePart): Promise<MoveProgress> {
    const now = await world.keptRound(round)
    if (now?.kept.receipt.programme === to) return { state: 'done' }
    const key = `${String(now?.kept.revision)} ${to}`
    const known = this.#works.get(round)
    // Whoever asked before may have been told only that it goes on: how it ended he hears now.
    if (known && (known.what === 'moving' || (known.key === key && known.ended))) return this.#progressOf(round, known)
    const work = known?.key === key ? known : this.#begin(round, this.#looking(world, round, to, key))
    const shown = await within(work.shown).catch((fault: unknown) => {
      if (this.#works.get(round) === work) this.#works.delete(round)
      throw fault
    })
    return shown ? { state: 'shown', sheet: moveSheet(shown.effects, part) } : progress(work)
  }

  /** Goes over, or says how far that is. */
  async move(world: Means, actor: Actor, move: NewMove): Promise<MoveProgress> {
    const { round, to } = move
    const known = this.#works.get(round)
    if (known?.what === 'moving' && known.ended === null) throw new Refusal('conflict', 'move-under-way', '正在换版，请等它办完。')
    const now = await world.keptRound(round)
    const key = `${String(now?.kept.revision)} ${to}`
    const looked = known?.what === 'looking' && known.key === key && known.ended === null ? known : this.#looking(world, round, to, key)
    const work: Work = { key, what: 'moving', done: 0, of: 1, shown: looked.shown, ended: null }
    const moved = looked.shown.then((shown) => acceptMove(world.store, actor, move, shown, paceOf(work)))
    this.#begin(round, work)
    const ending = moved.then(
      () => void (work.ended = { state: 'done' }),
      (fault: unknown) => void (work.ended = refusedFor(world, fault)),
    )
    await Promise.race([ending, soon(PATIENCE_MS)])
    if (work.ended === null) return progress(work)
    this.#works.delete(round)
    await moved
    return work.ended
  }

  #progressOf(round: string, work: Work): MoveProgress {
    if (work.ended === null) return progress(work)
    this.#works.delete(round)
    return work.ended
  }

  #begin(round: string, work: Work): Work {
    this.#works.delete(round)
    this.#works.set(round, work)
    for (const [oldest, { what, ended }] of this.#works) {
      if (this.#works.size <= MOST) break
      if (what === 'looking' || ended) this.#works.delete(oldest)
    }
    return work
  }

  #looking(world: Means, round: string, to: string, key: string): Work {
    const told = { done: 0, of: 1 }
    const shown = (async () => {
      const now = await shelfNow(world)(world.store, round)
      const keep = {
        keep: (result: ReturnType<typeof keptResult>, again: () => typeof result) => keptResult(result, packFacts(result.facts), again),
      }
      return previewMove(world.store, { round, to }, now, paceOf(told), keep)
    })()
    const work: Work = Object.assign(told, { key, what: 'looking' as const, shown, ended: null })
    shown.catch((fault: unknown) => void (work.ended = refusedFor(world, fault)))
    return work
  }
}

const progress = ({ what, done, of }: Work): MoveProgress => ({ state: 'working', what, done, of })

/** Null: it is not there yet. */
const within = <T>(found: Promise<T>): Promise<T | null> => Promise.race([found, soon(PATIENCE_MS, null)])

function refusedFor({ log }: Pick<World, 'log'>, fault: unknown): MoveProgress {
  if (fault instanceof Refusal) return { state: 'refused', code: fault.code, message: fault.message, details: fault.details }
  log.error('programme-move', fault)
  return {
    state: 'refused',
    code: 'move-failed',
    message: '换版没有办成，批次还是原来的样子。请再试一次；还不行，请联系系统管理员看运行日志。',
    details: [],
  }
}

function paceOf(told: Pick<Work, 'done' | 'of'>): Pace {
  let since = performance.now()
  return {
    tell: (done, of) => void Object.assign(told, { done, of }),
    pause: async () => {
      if (performance.now() - since < PAUSE_AFTER_MS) return
      await otherRequests()
      since = performance.now()
    },
  }
}
