import { Refusal } from '../model/Refusal.ts'

const MOST_CHARACTERS = 500

/** A reason that stays in the journal: some words, not a page. 原因 */
export function reason(given: string, deed: '撤回' | '清除' | '退回'): string {
  const why = given.normalize('NFC').trim()
  if (why === '') throw new Refusal('invalid', 'why-missing', `请写明${deed}的原因；它会留在记录里，供以后查对。`)
  if ([...why].length > MOST_CHARACTERS || why.includes('\0')) {
    throw new Refusal('invalid', 'why-too-long', `${deed}的原因超过 ${String(MOST_CHARACTERS)} 个字，或者含有不能显示的字符。请改短一些。`)
  }
  return why
}
