import type { Readable } from 'node:stream'
import type { Actor } from '../../model/Actor.ts'
import { keepFile, type Kept } from '../../files/keepFile.ts'
import type { Store } from '../../store/Store.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { attachEvidence, refuseFull, type NewEvidence } from './attachEvidence.ts'
import { cellOf } from './cellOf.ts'

/** A file on its way to a cell. 上传的佐证 */
export interface HandedEvidence extends Omit<NewEvidence, 'of'> {
  readonly bytes: Readable
  readonly name: string
  /** Its length as the sender says. */
  readonly expected: number
}

/**
 * Keeps a file and lays it beside a cell. What the stage or the cell does not allow is refused before the bytes are read. 上传佐证
 *
 * Bytes that were handed in before serve again: the same material is kept once, and asked for once (同类材料最多报一次).
 */
export async function handInEvidence(
  store: Store,
  actor: Actor,
  input: HandedEvidence,
): Promise<{ readonly id: string; readonly file: Kept }> {
  const { round, unit, side, own, bytes, name, expected } = input
  try {
    await cellOf(store.db, input)
    await refuseLocked(store.db, { round, unit, does: side === 'unit' ? 'evidence' : 'assessing-proof', at: store.now() })
    await refuseFull(store.db, input)
  } catch (error) {
    bytes.destroy()
    throw error
  }
  const file = await keepFile(store, actor, { bytes, name, unit: side === 'unit' ? unit : own, expected, once: true })
  const { id } = await attachEvidence(store, actor, { ...input, of: { file: file.id } })
  return { id, file }
}
