import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { journal } from '../schema/journal.ts'

/** All of a row but its own hash. */
export type UnhashedRow = Omit<typeof journal.$inferSelect, 'hash'>

/** Says how the rest is written, so that another way of writing can never be taken for this one. */
const FORMAT = 'mingjing-journal/1'

/**
 * SHA-256 of a row in canonical JSON, the hash of the row before included. 日志行的指纹
 *
 * Anybody can compute it without this program: the name of the format, a line end, then the row's fields as JSON with keys in the order
 * of their code units and no white space.
 */
export function hashOfRow({ seq, at, actor, role, act, onKind, onId, why, refs, before }: UnhashedRow): string {
  const row = canonicalJson({ seq, at, actor, role, act, onKind, onId, why, refs, before })
  return createHash('sha256').update(`${FORMAT}\n${row}`).digest('hex')
}
