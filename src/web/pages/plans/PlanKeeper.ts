import type { RoundPlan } from '../../../model/RoundPlan.ts'
import type { PlanSaved } from '../../../server/routes/plans.ts'
import { AskError, send } from '../../ask.ts'
import { retryDelay, whySaveFailed } from '../../whySaveFailed.ts'
import { dropKept, keepPlan, keptPlan } from './keptPlan.ts'
import { planPath } from './planQueries.ts'

/** How it stands with what was typed. 保存状态 */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Kept in the browser until the server answers again. */
  | { readonly kind: 'offline' }
  /** The server answers, but breaks over it: kept in the browser, and tried again. */
  | { readonly kind: 'failing'; readonly message: string }
  /** Somebody else has saved it meanwhile. */
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'refused'; readonly fault: Error }

/** What the page shows of it. */
export interface Keeping {
  /** What was typed and is not on the server yet; null: nothing. */
  readonly mine: RoundPlan | null
  readonly state: SaveState
  /** The matrix was signed, and what was typed made it another. */
  readonly unsigned: boolean
}

/** A plan as the server has it. */
export interface ServedPlan {
  readonly version: number
  readonly plan: RoundPlan
}

/** What somebody does to a plan, whatever else is in it. */
export type PlanChange = (plan: RoundPlan) => RoundPlan

/** As long as somebody is still typing. */
const PAUSE_MS = 700
const AGAIN_MS = 4_000

/** Brings what is typed to the server, one save after the other, and keeps it in the browser until it is there. 边填边存 */
export class PlanKeeper {
  readonly #id: string
  readonly #refresh: () => Promise<ServedPlan | undefined>
  readonly #listeners = new Set<() => void>()
  #keeping: Keeping = { mine: null, state: { kind: 'saved' }, unsigned: false }
  #version = 0
  /** What the server took last: shown as one's own until the page has it from the server. */
  #taken: RoundPlan | null = null
  /** What the page has from the server, and so what an edit goes on from where nothing is one's own. */
  #served: ServedPlan | null = null
  /** What was typed while an act was under way, which may change the plan itself. */
  #queued: PlanChange[] | null = null
  #running: Promise<void> | null = null
  /** How often in a row the server broke. */
  #tries = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param refresh fetches the plan anew after it was saved; what it is now */
  constructor(id: string, refresh: () => Promise<ServedPlan | undefined>) {
    this.#id = id
    this.#refresh = refresh
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly keeping = (): Keeping => this.#keeping

  /** The server has this version now; the first time, what a lost page left behind goes on from there. */
  adopt(served: ServedPlan): void {
    const { version } = served
    const isFirst = this.#version === 0
    this.#served = served
    const { mine } = this.#keeping
    if (!isFirst && mine !== null) {
      if (mine === this.#taken && version === this.#version) this.#tell({ mine: null })
      return
    }
    this.#version = version
    const kept = isFirst ? keptPlan(this.#id) : null
    if (!kept) return
    this.#version = kept.version
    this.#tell({ mine: kept.plan })
    void this.save()
  }

  edit(change: PlanChange): void {
    if (this.#queued) {
      this.#queued.push(change)
      return
    }
    const before = this.#keeping.mine ?? this.#served?.plan
    if (!before) throw new Error('A plan is edited before it is there.')
    const plan = change(before)
    keepPlan(this.#id, { version: this.#version, plan })
    this.#tell({ mine: plan })
    this.#later(PAUSE_MS)
  }

  /** Saves what is waiting; somebody who types meanwhile waits for the next. */
  async save(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    const { mine } = this.#keeping
    if (mine === null || mine === this.#taken) return
    this.#running = this.#put(mine)
    await this.#running
    this.#running = null
  }

  /** Saves, then does something that names the version; what it changes is fetched. */
  async act<T>(work: (version: number) => Promise<T>): Promise<T> {
    await this.save()
    if (this.#keeping.mine !== this.#taken && this.#keeping.mine !== null)
      throw new AskError('还有改动没有存上，请先看步骤下面的提示。', 'unsaved')
    const queued: PlanChange[] = []
    this.#queued = queued
    try {
      const outcome = await work(this.#version)
      this.#tell({ unsigned: false })
      const served = await this.#refresh()
      if (served) {
        this.#served = served
        this.#version = served.version
        this.#tell({ mine: null })
      }
      return outcome
    } finally {
      this.#queued = null
      for (const change of queued) this.edit(change)
    }
  }

  /** One's own over the other's. */
  async overwrite(version: number): Promise<void> {
    this.#version = version
    await this.save()
  }

  /** Away with one's own. */
  async giveUp(): Promise<void> {
    dropKept(this.#id)
    this.#tell({ mine: null, state: { kind: 'saved' } })
    await this.#refresh()
  }

  /** Tries at once when the network is back; the last words of a page that is left are still sent. */
  readonly watch = (): (() => void) => {
    const again = () => void this.save()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      void this.save()
    }
  }

  async #put(plan: RoundPlan): Promise<void> {
    this.#tell({ state: { kind: 'saving' } })
    try {
      const { version, unsigned } = await send<PlanSaved>('PUT', planPath(this.#id), { version: this.#version, plan })
      this.#version = version
      this.#taken = plan
      this.#tries = 0
      if (unsigned) this.#tell({ unsigned: true })
      if (this.#keeping.mine === plan) dropKept(this.#id)
      // It stays one's own until the page has it from the server: what is typed in between goes on from it, not from an older one.
      await this.#refresh()
      if (this.#keeping.mine === plan && (this.#served?.version ?? 0) >= version) this.#tell({ mine: null })
      // What was typed while it was under way is the next save's.
      this.#tell({ state: { kind: this.#keeping.mine === plan || this.#keeping.mine === null ? 'saved' : 'saving' } })
    } catch (error) {
      this.#tell({ state: stateAfter(error) })
      const { kind } = this.#keeping.state
      if (kind === 'offline') this.#later(AGAIN_MS)
      if (kind === 'failing') this.#later(retryDelay(AGAIN_MS, (this.#tries += 1)))
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), ms)
  }

  #tell(change: Partial<Keeping>): void {
    this.#keeping = { ...this.#keeping, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function stateAfter(error: unknown): SaveState {
  if (!(error instanceof AskError)) throw error
  const why = whySaveFailed(error)
  if (why === 'unreachable') return { kind: 'offline' }
  if (why === 'failing') return { kind: 'failing', message: error.message }
  return error.code === 'plan-changed' ? { kind: 'conflict', message: error.message } : { kind: 'refused', fault: error }
}
