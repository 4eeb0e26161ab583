import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonicalJson.ts'
import type { journal } from '../schema/journal.ts'

/** All of a row but its own hash. */
export type UnhashedRow = Omit<typeof journal.$inferSelect, 'hash'>

/** SHA-256 of the row in canonical JSON, the hash of the row before included. 日志行的指纹 */
export const hashOfRow = (row: UnhashedRow): string => createHash('sha256').update(canonicalJson(row)).digest('hex')
