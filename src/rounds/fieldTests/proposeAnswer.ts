import type { Check, Field } from '../../model/Check.ts'
import type { AnswerValue, Row } from '../../model/Facts.ts'
import { isReached, outcomeInWords } from '../../model/FieldTest.ts'
import { beijingDate, beijingMoment, formatMoment } from '../../model/Instant.ts'
import type { TestMethod } from '../../model/Settling.ts'
import type { FieldTestEvent } from '../../store/queries/fieldTests.ts'
import type { TestState } from './TestState.ts'

/** What a test comes to, for a person to confirm or to change. 建议的结论 */
export interface ProposedAnswer {
  readonly state: 'answered' | 'cantTell'
  /** Null: the question does not say it by itself; a person fills it in. */
  readonly value: AnswerValue | null
  readonly why: string
}

/** What was found, as far as it was. */
export interface Found {
  readonly method: TestMethod
  readonly target: string
  readonly standing: readonly FieldTestEvent[]
  readonly state: Pick<TestState, 'tries' | 'letter'>
  /** What already stands in the cell from other tests, where it is a list. */
  readonly rows: readonly Row[]
}

const REACHES = /接通|送达|畅通|联系/u
const UNREACHED = /没有接通|未接通|接不通|打不通|无人接听|联系不上|未送达|没有送达|退回/u
const IN_TIME = /按时|按期|时限|法定期限|规定期限/u

/** Does the check itself have a word for nobody being there? Then it is an answer; else one could not tell. 是否有“联系不上”一档 */
export function saysUnreached(check: Check): boolean {
  switch (check.kind) {
    case 'choice':
      return check.yesNo ? REACHES.test(check.ask) : check.levels.some((level) => UNREACHED.test(level))
    case 'list':
      return Object.entries(check.fields).some(([name, field]) => fieldSaysUnreached(name, field))
    case 'number':
    case 'points':
      return false
  }
}

const fieldSaysUnreached = (name: string, field: Field): boolean =>
  field.kind === 'choice' && (field.yesNo ? REACHES.test(field.ask ?? name) : field.levels.some((level) => UNREACHED.test(level)))

/** Was anybody there, or did the letter come to anybody? 是否联系上 */
export const wasReached = ({ state: { tries, letter } }: Pick<Found, 'state'>): boolean =>
  tries ? tries.reached !== null : letter !== null && (letter.law !== null || letter.replied !== null)

/** Proposes the answer of a check from what a test found. 建议结论 */
export function proposeAnswer(check: Check, found: Found): ProposedAnswer {
  const why = foundInWords(found)
  if (!wasReached(found) && !saysUnreached(check)) return { state: 'cantTell', value: null, why }
  return { state: 'answered', value: proposedValue(check, found), why }
}

function proposedValue(check: Check, found: Found): AnswerValue | null {
  const { letter, tries } = found.state
  switch (check.kind) {
    case 'choice':
      return choiceOf(check, check.ask, found)
    case 'number':
      if (check.rate) return null
      if (/工作日|天/u.test(check.ask)) return letter?.workdaysUsed?.toString() ?? null
      return /秒/u.test(check.ask) ? (tries?.reached?.fields.seconds ?? null) : null
    case 'list': {
      const row = rowOf(found, check.fields)
      return { rows: [...found.rows.filter(({ id }) => id !== row.id), row] }
    }
    case 'points':
      return null
  }
}

function choiceOf(
  { levels, yesNo }: Pick<Extract<Check, { kind: 'choice' }>, 'levels' | 'yesNo'>,
  ask: string,
  found: Found,
): string | null {
  const reached = wasReached(found)
  if (!yesNo) return reached ? null : (levels.find((level) => UNREACHED.test(level)) ?? null)
  if (IN_TIME.test(ask)) {
    const kept = found.state.letter?.kept ?? null
    return kept === null ? null : said(kept)
  }
  return REACHES.test(ask) ? said(reached) : null
}

const said = (yes: boolean): string => (yes ? '是' : '否')

/** By which words in its name a field of a list asks for something that a test notes. */
function noted(found: Found): readonly (readonly [RegExp, string | null | undefined])[] {
  const { standing, state, target, method } = found
  const of = (kind: FieldTestEvent['kind']) => standing.find((one) => one.kind === kind)
  const dayOf = (kind: FieldTestEvent['kind']) => {
    const event = of(kind)
    return event && beijingDate(event.on)
  }
  const reply = of('replied')
  const last = state.tries?.reached ?? standing.at(-1)
  const { seconds } = state.tries?.reached?.fields ?? {}
  return [
    [/补正.*日期/u, method === 'letter' ? (dayOf('completed') ?? null) : undefined],
    [/收到日期|签收日期/u, dayOf('received')],
    [/延期/u, method === 'letter' ? said(of('extended') !== undefined) : undefined],
    [/第三方.*工作日/u, state.letter?.law ? String(state.letter.pausedWorkdays) : undefined],
    [/答复日期/u, method === 'letter' ? (dayOf('replied') ?? null) : undefined],
    [/答复形式/u, reply?.fields.formFit],
    [/答复内容是否|内容.*规范/u, reply?.fields.contentFit],
    [/号码|地址|地点/u, target],
    [/日期/u, last && beijingDate(last.on)],
    [/时刻|时间/u, last && beijingMoment(last.on).slice(11)],
    [/答复内容|回答/u, reply?.fields.said ?? last?.fields.said],
    [/秒/u, seconds],
    [/分钟/u, seconds === undefined ? undefined : String(Math.ceil(Number(seconds) / 60))],
  ]
}

function rowOf(found: Found, fields: Readonly<Record<string, Field>>): Row {
  const words = noted(found)
  const known: Record<string, string | null> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value =
      field.kind === 'choice' && !/延期|形式|内容/u.test(name)
        ? (methodLevel(field.levels, found.method) ?? choiceOf(field, field.ask ?? name, found) ?? undefined)
        : words.find(([asks]) => asks.test(name))?.[1]
    if (value === undefined || (value === null && !(field.kind === 'date' && field.open !== undefined))) continue
    if (value === null || fits(field, value)) known[name] = value
  }
  return { id: found.target, fields: known }
}

const methodLevel = (levels: readonly string[], method: TestMethod): string | undefined =>
  levels.find((level) => level === (method === 'telephone' ? '电话' : method === 'letter' ? '信函' : '现场'))

function fits(field: Field, value: string): boolean {
  if (field.kind === 'choice') return field.levels.includes(value)
  if (field.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/u.test(value)
  return field.kind === 'text' || /^\d+$/u.test(value)
}

/** What was found, in a sentence that stands beside the answer; it names no person. 实测经过 */
function foundInWords({ standing, state: { tries, letter } }: Found): string {
  if (letter) return letterInWords(letter, standing)
  const made = standing.flatMap(({ on, fields: { outcome } }) => (outcome === undefined ? [] : [{ on, outcome }]))
  if (made.length === 0) return '还没有联系。'
  const last = tries?.reached
  const told = made.map(({ on, outcome }) => `${formatMoment(on)} ${outcomeInWords(outcome)}`).join('；')
  const seconds = last?.fields.seconds === undefined ? '' : `，${last.fields.seconds}秒接听`
  const end = made.some(({ outcome }) => isReached(outcome)) ? `联系上了${seconds}` : '都没有联系上'
  return `共联系${String(made.length)}次，${end}：${told}。`
}

function letterInWords(
  { due, replied, workdaysUsed, kept, law }: NonNullable<TestState['letter']>,
  standing: readonly FieldTestEvent[],
): string {
  if (standing.some(({ kind }) => kind === 'returned') && law === null) return '信件被退回，没有送达。'
  if (replied === null)
    return due === null ? '还没有收到答复。' : `应当在${due}以前答复，${kept === false ? '到期没有收到' : '还没有收到'}。`
  const used = workdaysUsed === null ? '' : `，用了${String(workdaysUsed)}个工作日`
  return `${replied}收到答复${used}${due === null ? '' : `，期限到${due}，${kept === true ? '没有超期' : '超期'}`}。`
}
