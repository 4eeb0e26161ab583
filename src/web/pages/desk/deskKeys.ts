/** What a key does at the desk. 评分台的按键 */
export type DeskCommand =
  | { readonly does: 'row'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly does: 'column'; readonly by: 1 | -1 }
  | { readonly does: 'question'; readonly by: 1 | -1 }
  | {
      readonly does:
        'yes' | 'no' | 'record' | 'propose' | 'evidence' | 'confirm' | 'undo' | 'keys' | 'cantTell' | 'batch' | 'filter' | 'leave'
    }
  | { readonly does: 'level'; readonly number: number }

/** A key that was pressed, as a browser tells it. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
}

/** Where the keyboard is: in a field that takes letters, on a button or link, or nowhere in particular. */
export type KeyPlace = 'field' | 'button' | 'page'

/** The letter on the key, whatever an input method makes of it: `KeyY` is Y also where Chinese is typed. */
function letterOf({ code, key }: Pressed): string {
  const named = /^Key([A-Z])$/u.exec(code)?.[1]
  if (named !== undefined) return named
  return /^[a-z]$/iu.test(key) ? key.toUpperCase() : ''
}

const digitOf = ({ code, key }: Pressed): number | null => {
  const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(code)?.[1] ?? (/^[0-9]$/u.test(key) ? key : undefined)
  return digit === undefined ? null : Number(digit)
}

/** Null: the key is none of ours, or belongs to where it was pressed. */
export function commandOf(pressed: Pressed, place: KeyPlace): DeskCommand | null {
  const { key, ctrlKey, altKey, metaKey, shiftKey, isComposing } = pressed
  if (ctrlKey || altKey || metaKey || isComposing) return null
  if (place === 'field') return inField(key)
  if (key === '?' || key === '？') return { does: 'keys' }
  if (key === 'Escape') return { does: 'leave' }
  if (key === 'Enter' || key === ' ') return place === 'button' ? null : { does: key === 'Enter' ? 'confirm' : 'evidence' }
  if (key === 'ArrowDown' || key === 'ArrowUp') return { does: 'row', by: key === 'ArrowDown' ? 1 : -1, extend: shiftKey }
  if (key === 'ArrowRight' || key === 'ArrowLeft') return { does: 'question', by: key === 'ArrowRight' ? 1 : -1 }
  if (key === 'Tab') return null
  const digit = digitOf(pressed)
  if (digit !== null && !shiftKey) return digit === 0 ? { does: 'cantTell' } : { does: 'level', number: digit }
  return byLetter(letterOf(pressed), shiftKey)
}

/** What a number is typed with besides digits. */
const IN_NUMBERS: ReadonlySet<string> = new Set(['.', '-', 'Backspace'])

/** Whether a key whose turn comes later is kept until then: what a hand types on, not what a finger that rests on it repeats. 预先按的键 */
export function isTypedAhead(pressed: Pressed & { readonly repeat: boolean }, place: KeyPlace): boolean {
  if (pressed.repeat || place === 'field') return false
  return commandOf(pressed, place) !== null || (place === 'page' && IN_NUMBERS.has(pressed.key))
}

/** While something is typed only Enter and Escape are ours. */
function inField(key: string): DeskCommand | null {
  if (key === 'Enter') return { does: 'confirm' }
  return key === 'Escape' ? { does: 'leave' } : null
}

function byLetter(letter: string, shiftKey: boolean): DeskCommand | null {
  switch (letter) {
    case 'J':
    case 'K':
      return { does: 'row', by: letter === 'J' ? 1 : -1, extend: shiftKey }
    case 'H':
    case 'L':
      return { does: 'column', by: letter === 'L' ? 1 : -1 }
    case 'Y':
      return shiftKey ? { does: 'batch' } : { does: 'yes' }
    case 'N':
      return { does: 'no' }
    case 'I':
      return { does: 'record' }
    case 'X':
      return { does: 'propose' }
    case 'Z':
      return { does: 'undo' }
    case 'F':
      return { does: 'filter' }
    default:
      return null
  }
}

/** Every key with what it does, as the page and the manual list them. 按键表 */
export const DESK_KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['J / K 或 ↓ / ↑', '下一行、上一行'],
  ['← / →', '同一行里上一个、下一个检查点'],
  ['H / L', '上一个、下一个指标（纵向时是单位）'],
  ['Y', '是；清单“全部齐全”；打分项给满分；有几档的取第一档'],
  ['N', '否；清单“有缺”，打开登记；登记类清单“没有”；打分项不得分；有几档的取最后一档'],
  ['1 – 9', '第几档；数量和打分项直接输入数字'],
  ['0', '无法判定（要写原因）'],
  ['Enter', '确认自评或检测给出的答案，并到下一个未评的；最后一行评完，到下一个指标（单位）'],
  ['I', '记一处：登记问题或事项，写日期和内容，附佐证'],
  ['X', '提议这一项不适用'],
  ['空格', '看佐证'],
  ['Z', '撤回刚才的答案'],
  ['Shift + J / K', '连续选中几行'],
  ['Shift + Y', '给选中的各行填“未发现问题”（先列出将写入的内容）'],
  ['F', '只看未评的、看全部'],
  ['?', '全部按键'],
]
