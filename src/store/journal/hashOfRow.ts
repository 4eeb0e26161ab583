import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { journal } from '../schema/journal.ts'

/** All of a row but its own hash. */
export type UnhashedRow = Omit<typeof journal.$inferSelect, 'hash'>

/** Says how the rest is written, so that another way of writing can never be taken for this one. */
const FORMAT = 'mingjing-journal/1'

const text = (value: string): string => JSON.stringify(value)

/** The row as canonical JSON, its keys in order already: a million rows are written like this when a journal is verified. */
const written = ({ seq, at, actor, role, act, onKind, onId, why, refs, before }: UnhashedRow): string =>
  `{"act":${text(act)},"actor":${text(actor)},"at":${text(at)},"before":${text(before)},"onId":${text(onId)},"onKind":${text(onKind)}` +
  `,"refs":${canonicalJson(refs)},"role":${text(role)},"seq":${seq},"why":${text(why)}}`

/**
 * SHA-256 of a row in canonical JSON, the hash of the row before included. 日志行的指纹
 *
 * Anybody can compute it without this program: the name of the format, a line end, then the row's fields as JSON with keys in the order
 * of their code units and no white space.
 */
export const hashOfRow = (row: UnhashedRow): string =>
  createHash('sha256')
    .update(`${FORMAT}\n${written(row)}`)
    .digest('hex')
