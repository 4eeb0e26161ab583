import { randomBytes } from 'node:crypto'

/** 32 signs, so that five bits are one; without 0, 1, I and O, which paper makes alike. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 80 bits: who tries a million codes a second needs longer than the sun has. */
const LENGTH = 16

const GROUP = 4

/** A one-time code for paper: `7K3M-XW2P-94HC-QRTV`. 一次性码 */
export function newCode(): string {
  // 256 is a multiple of 32: each sign is as likely as any other.
  const signs = [...randomBytes(LENGTH)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('')
  return groupsOf(signs)
}

const groupsOf = (signs: string) => (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')

/** A code as people type it: full-width, lower case, with spaces or none; null: this cannot be one. */
export function codeFromTyped(typed: string): string | null {
  const signs = typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_‐-―·.,，。]/g, '')
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? groupsOf(signs) : null
}
