import type { Check, ListCheck } from '../../model/Check.ts'
import { LANES, type Answer, type Incident, type Lane } from '../../model/Facts.ts'
import { formatFraction, HUNDRED, multiply, type Fraction } from '../../model/Fraction.ts'
import type { ExplainedAnswer } from '../../model/Explanation.ts'
import type { Known, KnownRow } from '../answers/Known.ts'
import { showInterval, showNumber } from '../print.ts'
import { rowsTold } from './rowsTold.ts'
import type { Writable } from './Writable.ts'

/** What people call the lanes. 答案来源 */
export const LANE_WORDS: Readonly<Record<Lane, string>> = {
  objection: '异议复核',
  assessor: '考核评分',
  expert: '专家评分',
  test: '测试',
  import: '导入',
  probe: '系统检测',
  self: '单位自查',
}

const STATE_WORDS = { open: '尚未评定', cantTell: '无法判定', notDrawn: '未抽到', declaredNone: '申明没有此类事项' } as const

/** Rows named before the rest is only counted. */
const MOST_NAMED = 8

/** An answer with who gave it, where it stands and what proves it. 答案与来源 */
export function explainAnswer(check: Check, known: Known, object: string | undefined, incidents: readonly Incident[]): ExplainedAnswer {
  const { from } = known
  const told: Writable<ExplainedAnswer> = {
    check: check.id,
    ask: check.ask,
    state: known.state,
    answer: answerInWords(check, known),
    proof: from.length === 0 ? [] : [...new Set(from.flatMap(({ proof }) => proof ?? []))],
  }
  if (object !== undefined) told.object = object
  if (check.kind === 'list' && known.kind === 'list') {
    const rows = rowsTold(check, known, incidents)
    if (rows.length > 0) told.rows = rows
  }
  const first = from.length < 2 ? from[0] : [...from].sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane))[0]
  if (first) nameSource(told, first)
  return told
}

/** Who said it, where and when. */
function nameSource(told: Writable<ExplainedAnswer>, { lane, by, at, why, confirmedBy }: Answer): void {
  told.lane = LANE_WORDS[lane]
  told.by = confirmedBy === undefined ? by : `${by}，${confirmedBy}确认`
  told.at = at
  if (why !== undefined) told.why = why
}

/** “否”, “2.5分”, “9项齐全，缺传真号码、投诉方式”. */
export function answerInWords(check: Check, known: Known): string {
  if (known.state !== 'answered') {
    const seen = known.probed ? `（系统检测为“${answerInWords(check, known.probed)}”，待人工确认）` : ''
    return `${STATE_WORDS[known.state]}${seen}`
  }
  if (known.kind === 'choice') return known.level ?? STATE_WORDS.open
  if (known.kind === 'list') return check.kind === 'list' ? rowsInWords(check, known.rows, known.more || known.presumed) : ''
  if (known.nothing === true) return '没有发生'
  const ratio = check.kind === 'number' && check.rate
  const show = (value: Fraction): string => (ratio ? `${showNumber(multiply(value, HUNDRED), 2)}%` : formatFraction(value))
  const [answer] = known.from
  const parts =
    answer && typeof answer.value === 'object' && 'numerator' in answer.value
      ? `（${answer.value.numerator}/${answer.value.denominator}）`
      : ''
  return `${showInterval(known.value, show)}${parts}${check.kind === 'points' ? '分' : ''}`
}

function rowsInWords(check: ListCheck, rows: readonly KnownRow[], open: boolean): string {
  const fields = Object.entries(check.fields)
  const [only] = fields
  if (check.of && fields.length === 1 && only?.[1].kind === 'choice') return elementsInWords(rows, only[0], only[1].levels)
  if (rows.length === 0) return open ? '暂无记录' : '没有'
  const named = rows
    .slice(0, MOST_NAMED)
    .map((row) => `${row.id.replace(/^#0*/, '第')}${stillOpen(check, row)}`)
    .join('、')
  return `${rows.length}条：${named}${rows.length > MOST_NAMED ? '等' : ''}`
}

/** “（未报）”, of a row whose day has not come. */
function stillOpen({ fields }: ListCheck, { dates }: KnownRow): string {
  const words = Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'date' && field.open !== undefined && dates[name] === null ? [field.open] : [],
  )
  return words.length === 0 ? '' : `（${words.join('、')}）`
}

/** Rows of a given list by level, the best last: what is wrong stands first. */
function elementsInWords(rows: readonly KnownRow[], field: string, levels: readonly string[]): string {
  const [best] = levels
  const wrong = levels.slice(1).flatMap((level) => {
    const ids = rows.filter((row) => row.levels[field] === level).map(({ id }) => id)
    return ids.length === 0 ? [] : [`${level === '否' ? '缺' : `${level}：`}${ids.join('、')}`]
  })
  const unknown = rows.filter((row) => row.levels[field] === undefined).length
  if (unknown > 0) wrong.push(`${unknown}项未评`)
  if (wrong.length === 0) return best === '是' ? '全部齐全' : `全部${best ?? ''}`
  return wrong.join('；')
}
