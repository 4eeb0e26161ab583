import { foldName } from '../../model/foldName.ts'

/** Longer than any: 国务院 names stay below 40. */
const LONGEST = 100

/** A name as it is kept: without space around it. 单位名称 */
export const unitName = (written: string): string => written.normalize('NFC').trim()

/** What is wrong with a name, as a sentence; null: nothing. 名称检查 */
export function unitNameFault(name: string): string | null {
  if (foldName(name) === '') return '单位名称是空的；请填写全称'
  if (name.length > LONGEST) return `单位名称“${name.slice(0, 20)}……”超过${LONGEST}个字；请填写文件上的全称`
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(name))
    return `单位名称“${name.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '□')}”里有换行或看不见的字符；请重新输入`
  if (/^[、；;]/u.test(name)) return `单位名称“${name}”以顿号或分号开头；请重新输入`
  return null
}
