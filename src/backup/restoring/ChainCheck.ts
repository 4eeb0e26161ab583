import { z } from 'zod'
import { BEGINNING } from '../../store/journal/JournalHead.ts'
import { hashOfRow } from '../../store/journal/hashOfRow.ts'
import { damaged } from '../backupRefusal.ts'
import type { RestoredRow } from './loadTable.ts'

const ROW = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  role: z.string(),
  act: z.string(),
  on_kind: z.string(),
  on_id: z.string(),
  why: z.string(),
  refs: z.record(z.string(), z.string()),
  before: z.string(),
  hash: z.string(),
})

/** `2026-11-22T05:04:03.12+00:00` as PostgreSQL puts it into JSON for a session in UTC. */
const AT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?\+00:00$/

/** Verifies the journal's chain while its rows pass, from the first to the head. 核对日志链 */
export class ChainCheck {
  #seq = 0
  #before = BEGINNING

  look(given: RestoredRow): void {
    const row = ROW.safeParse(given)
    if (!row.success) throw damaged('操作日志有一行读不懂', row.error)
    const { on_kind: onKind, on_id: onId, hash, at, ...rest } = row.data
    const [, time, fraction = ''] = AT.exec(at) ?? []
    const instant = `${time ?? ''}.${fraction.padEnd(3, '0')}Z`
    const isNext = rest.seq === this.#seq + 1 && rest.before === this.#before
    if (!isNext || hashOfRow({ ...rest, at: instant, onKind, onId }) !== hash) throw damaged(`操作日志第 ${this.#seq + 1} 行对不上`)
    this.#seq += 1
    this.#before = hash
  }

  get head(): { readonly seq: number; readonly hash: string } {
    return { seq: this.#seq, hash: this.#before }
  }
}
