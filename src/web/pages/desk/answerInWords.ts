import type { Check } from '../../../model/Check.ts'
import type { AnswerValue } from '../../../model/Facts.ts'
import { valueInWords } from '../../../model/valueInWords.ts'
import type { ShownAnswer } from '../../../server/deskApi.ts'

/** So many missing elements are named before the rest is counted. */
const MOST_NAMED = 3

const STATES: Readonly<Partial<Record<ShownAnswer['state'], string>>> = {
  cantTell: '无法判定',
  notDrawn: '未抽到',
  declaredNone: '申明没有',
  withdrawn: '已撤回',
}

/** An answer in as few words as it has: “是”, “缺 2 项”, “3 条”, “无法判定”. 答案的短句 */
export function answerInWords(check: Check, { state, value }: Pick<ShownAnswer, 'state' | 'value'>): string {
  const state_ = STATES[state]
  if (state_ !== undefined) return state_
  return missingIn(check, value)?.short ?? valueInWords(check, value)
}

/** The same with what is missing by name. */
export function answerInFull(check: Check, { state, value, why }: Pick<ShownAnswer, 'state' | 'value' | 'why'>): string {
  const said = STATES[state] ?? missingIn(check, value)?.long ?? valueInWords(check, value)
  return why === null || why === '' ? said : `${said}（${why}）`
}

/** Of a list of given elements: how many are not at their best, and which. */
function missingIn(check: Check, value: AnswerValue | null): { readonly short: string; readonly long: string } | null {
  if (check.kind !== 'list' || check.of === undefined || typeof value !== 'object' || value === null || !('rows' in value)) return null
  const [only, ...others] = Object.entries(check.fields)
  if (!only || others.length > 0 || only[1].kind !== 'choice') return null
  const [name, { levels, yesNo }] = only
  const wrong = value.rows.filter(({ fields }) => fields[name] !== undefined && fields[name] !== levels[0])
  const said = value.rows.filter(({ fields }) => fields[name] !== undefined).length
  const open = check.of.length - said
  if (wrong.length === 0) {
    const whole = yesNo ? '齐全' : `全部${levels[0] ?? ''}`
    const words = open > 0 ? `已填 ${said}/${check.of.length}` : whole
    return { short: words, long: words }
  }
  const names = wrong.slice(0, MOST_NAMED).map(({ id }) => id)
  const more = wrong.length > MOST_NAMED ? '等' : ''
  const short = yesNo ? `缺 ${wrong.length} 项` : `${wrong.length} 项有问题`
  return { short, long: `${short}：${names.join('、')}${more}` }
}
