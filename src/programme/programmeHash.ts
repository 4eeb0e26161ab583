import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { canonicalJson } from '../model/canonicalJson.ts'
import type { Programme } from '../model/Programme.ts'

/**
 * What a programme is: the SHA-256 of its canonical content, readings included. 方案的指纹
 *
 * Comments, the order of keys and files and the place of a line are not content; a reading is, for another reading gives other points.
 */
export const programmeHash = (programme: Programme): string => bytesToHex(sha256(new TextEncoder().encode(canonicalJson(programme))))
