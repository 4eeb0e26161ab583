import { COMMON_PIECES, WALKS } from './commonPieces.ts'
import { LONGEST_PASSWORD, normalPassword } from './normalPassword.ts'

/**
 * Ten, without rules on capitals and signs: those make `Abc@123456` good and a sentence bad. 密码最短长度
 *
 * At the few tries an hour that are let through, ten signs that are in no list are out of reach; a stolen hash is made dear by Argon2id.
 */
export const SHORTEST_PASSWORD = 10

/** Fewer signs than this beside the common pieces, and the pieces are the password. */
const OWN_SIGNS = 4

/** Birthdays and telephone numbers end below this. */
const SHORTEST_NUMBER = 16

/** Why a password cannot be taken, as its owner is told; null: it can. 密码要求 */
export function passwordFault(typed: string, owner: { readonly login: string; readonly name: string }): string | null {
  const password = normalPassword(typed)
  const signs = [...password]
  if (signs.length < SHORTEST_PASSWORD) return `密码太短：至少 ${SHORTEST_PASSWORD} 个字符。可以用一句自己记得住的话，汉字也算字符。`
  if (signs.length > LONGEST_PASSWORD) return `密码太长：最多 ${LONGEST_PASSWORD} 个字符。`
  const folded = password.toLowerCase()
  for (const part of [owner.login.toLowerCase(), owner.name.normalize('NFKC').toLowerCase()]) {
    if (part.length >= 2 && folded.includes(part)) return '密码里不能有登录名或姓名，否则最先被猜到。请换一个。'
  }
  if (/^\d+$/.test(folded) && folded.length < SHORTEST_NUMBER) return '密码不能只有数字：生日、电话号码最先被猜到。请加上字母或汉字。'
  return isCommon(folded) ? '这是很多人都在用的密码，最先被猜到。请换一个别人想不到的，例如一句自己记得住的话。' : null
}

/** Repeats itself, walks along the keyboard, or is put together of what everybody uses. */
export function isCommon(folded: string): boolean {
  return (
    repeats(folded) ||
    WALKS.some((walk) => walk.includes(folded) || [...walk].reverse().join('').includes(folded)) ||
    ownSigns(folded) < OWN_SIGNS
  )
}

function repeats(text: string): boolean {
  return [1, 2, 3, 4, 5].some(
    (length) =>
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length) === text,
  )
}

/** How many different letters and digits are left without common pieces, years and digits in a row. */
function ownSigns(folded: string): number {
  let rest = folded
  for (const piece of COMMON_PIECES) rest = rest.replaceAll(piece, ' ')
  rest = rest
    .replace(/(?:19|20)\d\d/g, ' ')
    .replace(/0?123456789?0?|12345|1234|123|987654321|654321|321|(\d)\1+/g, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(rest).size
}
