import { AskError } from '../../../ask.ts'
import { retryDelay, whySaveFailed } from '../../../whySaveFailed.ts'
import { cellKey, isSame, type Cells, type DraftState, type Saved, type Typed } from './DraftState.ts'

/** What the keeper is handed: the server, this device's memory, and a clock. */
export interface DraftPorts<S extends Saved> {
  readonly send: (cells: readonly Typed[]) => Promise<S>
  /** What the server has now. */
  readonly current: () => Promise<Cells>
  /** Keeps on this device what the server has not yet. */
  readonly remember: (typed: readonly Typed[]) => void
  readonly onSaved: (saved: S, sent: readonly Typed[]) => void
  readonly onSignedOut: () => void
  readonly later: (ms: number, then: () => void) => () => void
  readonly now: () => string
}

/** Pauses of somebody who types are shorter. */
const PAUSE_MS = 700
const RETRY_MS = 5_000

/** Somebody else changed the same place since. */
const OTHERS_FASTER: ReadonlySet<string> = new Set(['draft-changed', 'report-changed'])

/**
 * Keeps what is typed until the server has it: first on this device, then on its way, again and again while nobody answers. 草稿保存
 *
 * Two who type in one cell see each other's value; neither is put in the other's place without a word.
 */
export class DraftKeeper<S extends Saved> {
  private readonly ports: DraftPorts<S>
  private readonly listeners = new Set<() => void>()
  private state: DraftState
  private isBusy = false
  private cancel: (() => void) | null = null
  /** How often in a row the server broke. */
  private tries = 0

  /** @param recalled what this device kept when the page was left */
  constructor(ports: DraftPorts<S>, recalled: readonly Typed[]) {
    this.ports = ports
    this.state = {
      typed: new Map(recalled.map((one) => [cellKey(one), one])),
      conflicts: new Map(),
      saving: recalled.length > 0 ? 'waiting' : 'saved',
      savedAt: null,
      message: '',
      details: [],
    }
  }

  readonly read = (): DraftState => this.state

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    if (this.state.saving === 'waiting' && this.cancel === null) this.after(0)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      this.cancel?.()
      this.cancel = null
    }
  }

  /** Somebody types. */
  change(one: Typed): void {
    const before = this.state.typed.get(cellKey(one))
    const typed = new Map(this.state.typed).set(cellKey(one), before ? { ...one, seen: before.seen } : one)
    this.keep(typed)
    this.put({ saving: this.isBusy ? 'saving' : 'waiting' })
    this.after(PAUSE_MS)
  }

  /** Of two values the reader's own, now that he has seen the other. */
  keepMine(key: string): void {
    const [mine, theirs] = [this.state.typed.get(key), this.state.conflicts.get(key)]
    if (!mine || !theirs) return
    this.keep(new Map(this.state.typed).set(key, { ...mine, seen: theirs.version }))
    this.put({ conflicts: without(this.state.conflicts, key), saving: 'waiting' })
    this.after(0)
  }

  /** The other's. */
  takeTheirs(key: string): void {
    this.keep(without(this.state.typed, key))
    this.put({ conflicts: without(this.state.conflicts, key) })
    if (this.state.typed.size === 0) this.put({ saving: 'saved' })
  }

  /** At once, instead of after a pause. */
  readonly saveNow = (): void => this.after(0)

  private after(ms: number): void {
    this.cancel?.()
    this.cancel = this.ports.later(ms, () => void this.flush())
  }

  private async flush(): Promise<void> {
    this.cancel = null
    if (this.isBusy) return
    const sent = [...this.state.typed].flatMap(([key, one]) => (this.state.conflicts.has(key) ? [] : [one]))
    if (sent.length === 0) return
    this.isBusy = true
    this.put({ saving: 'saving' })
    try {
      this.arrived(await this.ports.send(sent), sent)
    } catch (error) {
      await this.failed(error, sent)
    } finally {
      this.isBusy = false
      if (this.state.saving === 'waiting') this.after(PAUSE_MS)
    }
  }

  private arrived(saved: S, sent: readonly Typed[]): void {
    const versions = new Map(saved.saved.map((one) => [cellKey(one), one.version]))
    const typed = new Map(this.state.typed)
    for (const one of sent) {
      const [key, now] = [cellKey(one), typed.get(cellKey(one))]
      if (now === one || (now && isSame(now.said, one.said))) typed.delete(key)
      else if (now) typed.set(key, { ...now, seen: versions.get(key) ?? null })
    }
    this.tries = 0
    this.ports.onSaved(saved, sent)
    this.keep(typed)
    this.put({ saving: typed.size > this.state.conflicts.size ? 'waiting' : 'saved', savedAt: this.ports.now(), message: '', details: [] })
  }

  private async failed(error: unknown, sent: readonly Typed[]): Promise<void> {
    if (error instanceof AskError && OTHERS_FASTER.has(error.code)) return this.compare(sent)
    const why = whySaveFailed(error)
    const [message, details] = error instanceof AskError ? [error.message, error.details] : ['', []]
    if (why === 'signed-out') {
      this.put({ saving: 'signed-out' })
      this.ports.onSignedOut()
    } else if (why === 'refused') this.put({ saving: 'refused', message, details })
    else {
      this.put({ saving: why, message, details })
      this.after(why === 'failing' ? retryDelay(RETRY_MS, (this.tries += 1)) : RETRY_MS)
    }
  }

  /** Finds the cells in which somebody else was faster; the others go on their way again. */
  private async compare(sent: readonly Typed[]): Promise<void> {
    let cells: Cells
    try {
      cells = await this.ports.current()
    } catch (error) {
      return this.failed(error, sent)
    }
    const conflicts = new Map(this.state.conflicts)
    const typed = new Map(this.state.typed)
    for (const one of sent) {
      const key = cellKey(one)
      const theirs = cells.get(key)
      const now = typed.get(key)
      if (!theirs || !now || theirs.version === now.seen) continue
      if (isSame(theirs.said, now.said)) typed.delete(key)
      else conflicts.set(key, theirs)
    }
    this.keep(typed)
    this.put({ conflicts, saving: typed.size > conflicts.size ? 'waiting' : 'saved' })
  }

  private keep(typed: ReadonlyMap<string, Typed>): void {
    this.state = { ...this.state, typed }
    this.ports.remember([...typed.values()])
  }

  private put(part: Partial<DraftState>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }
}

function without<V>(all: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  const left = new Map(all)
  left.delete(key)
  return left
}
