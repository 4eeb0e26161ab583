import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { journal } from '../schema/journal.ts'

/** All of a row but its own hash. */
export type UnhashedRow = Omit<typeof journal.$inferSelect, 'hash'>

/** Says how the rest is written, so that another way of writing can never be taken for this one. */
const FORMAT = 'mingjing-journal/1'

const text = (value: string): string => JSON.stringify(value)

/** What a row is called and how it is written, but for its number and the hash before it. */
type Unchained = Omit<UnhashedRow, 'seq' | 'before'>

/** The text that is hashed: between its parts stand the hash of the row before, and the row's number. 日志行的文字 */
export interface RowText {
  readonly opening: string
  readonly middle: string
  readonly closing: string
}

/** A row as canonical JSON, its keys in order already: a million rows are written like this when a journal is verified. 日志行的文字 */
export const textOfRow = ({ at, actor, role, act, onKind, onId, why, refs }: Unchained): RowText => ({
  opening: `${FORMAT}\n{"act":${text(act)},"actor":${text(actor)},"at":${text(at)},"before":"`,
  middle: `","onId":${text(onId)},"onKind":${text(onKind)},"refs":${canonicalJson(refs)},"role":${text(role)},"seq":`,
  closing: `,"why":${text(why)}}`,
})

/**
 * SHA-256 of a row in canonical JSON, the hash of the row before included. 日志行的指纹
 *
 * Anybody can compute it without this program: the name of the format, a line end, then the row's fields as JSON with keys in the order
 * of their code units and no white space.
 */
export function hashOfRow(row: UnhashedRow): string {
  const { opening, middle, closing } = textOfRow(row)
  return createHash('sha256')
    .update(`${opening}${escaped(row.before)}${middle}${row.seq}${closing}`)
    .digest('hex')
}

/** A hash needs no escape; what stands in its place in a journal that somebody touched may. */
const escaped = (before: string): string => text(before).slice(1, -1)
