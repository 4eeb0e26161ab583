/**
 * Characters that nobody sees and that change what others see: those that turn the order of writing, control characters but line breaks and tabs, separators and
 * tags. With one of them a name reads otherwise on a list, in a table and in a circular than what it is.
 */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u2028\u2029\u2061-\u2064\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u

/** Zero-width leftovers of copying, which harm nobody and belong to no name. */
const LEFTOVERS = /[\u00AD\u200B\u2060\uFEFF]/gu

/** Whether somebody could be misled by what he does not see. 有无看不见的控制字符 */
export const hasUnseen = (text: string): boolean => UNSEEN.test(text)

/** As it is shown: without what cannot be seen. 去掉看不见的字符 */
export const withoutUnseen = (text: string): string => text.replace(new RegExp(UNSEEN, 'gu'), '').replace(LEFTOVERS, '')

/** Without the leftovers of copying. 去掉复制带来的零宽字符 */
export const withoutLeftovers = (text: string): string => text.replace(LEFTOVERS, '')

/** Whether any text of a value has such characters; keys included. 查找看不见的字符 */
export function findUnseen(value: unknown): string | null {
  if (typeof value === 'string') return hasUnseen(value) ? value : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = findUnseen(key) ?? findUnseen(inner)
    if (found !== null) return found
  }
  return null
}

const SHOWN = 20

/** What is wrong and what to do, for whoever typed or pasted it. 看不见的字符的说明 */
export const unseenInWords = (text: string): string => {
  const plain = withoutUnseen(text).trim()
  const told = plain === '' ? '填写的内容' : `“${[...plain].slice(0, SHOWN).join('')}${[...plain].length > SHOWN ? '……' : ''}”`
  return `${told}里有看不见的控制字符，会改变文字显示的次序，多半是从别处复制带来的。请删去这一处，重新输入（不要粘贴），再提交。`
}
