import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonicalJson.ts'

/** SHA-256 of a file and of what it is held against: two previews with one digest show the same. 预览的指纹 */
export const stateDigest = (state: unknown): string => createHash('sha256').update(canonicalJson(state)).digest('hex')
