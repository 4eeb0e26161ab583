import { AskError } from '../../ask.ts'

/**
 * What is still wrong once somebody has changed the field of that name; null: nothing that is known. 改过以后还剩的错处
 *
 * Of several things that were wrong, those that name another field stay: they are still to be mended. That nobody answered is no fault of a field.
 */
export function faultAfterEdit(fault: Error, label: string): Error | null {
  if (!(fault instanceof AskError) || fault.code === 'unreachable' || fault.code === 'internal') return fault
  const left = fault.details.filter((line) => !names(line, label))
  if (fault.details.length < 2 || left.length === 0) return null
  return left.length === fault.details.length
    ? fault
    : new AskError(left.length === 1 ? (left[0] ?? '') : MORE, fault.code, left, fault.status)
}

const MORE = '填写的内容还有几处不对，请逐处修改。'

/** The server calls a field by its title, “名称”; a form may say more: 网站名称. */
const names = (line: string, label: string): boolean =>
  label !== '' && [...line.matchAll(/“([^”]+)”/gu)].some(([, title = '']) => title.includes(label) || label.includes(title))
