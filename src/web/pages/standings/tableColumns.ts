import type { StandingSheet } from '../../api.ts'

export const COLUMN_TITLES = {
  place: '名次',
  name: '单位',
  points: '得分',
  bar: '得分条',
  verdict: '结论',
  problems: '问题',
  columns: '有问题的栏目',
  grade: '等次',
  line: '距线',
  lost: '主要失分',
  open: '待核',
  why: '说明',
} as const

export type ColumnKey = keyof typeof COLUMN_TITLES

/** These are shown only when somebody asks for them. */
const USUALLY_HIDDEN: ReadonlySet<ColumnKey> = new Set(['open', 'why'])

/** The columns that a table has something to say in, in their order. */
export function possibleColumns({ lines, ranked, marked }: StandingSheet): readonly ColumnKey[] {
  const has: Readonly<Record<ColumnKey, boolean>> = {
    place: ranked > 0,
    name: true,
    points: marked,
    bar: marked,
    verdict: lines.some(({ verdicts }) => verdicts.length > 0),
    problems: lines.some(({ findings }) => findings.length > 0),
    columns: lines.some(({ columns }) => columns !== null),
    grade: lines.some(({ grades }) => grades.length > 0),
    line: lines.some(({ distance }) => distance !== null),
    lost: lines.some(({ lost }) => lost.rows > 0),
    open: lines.some(({ open }) => open > 0),
    why: lines.some(({ because, open }) => because.length > 0 || open > 0),
  }
  return (Object.keys(COLUMN_TITLES) as ColumnKey[]).filter((key) => has[key])
}

/** Which of them are shown, where the address turns some round. 选列 */
export function shownColumns(possible: readonly ColumnKey[], turned: string | undefined): readonly ColumnKey[] {
  const keys = new Set((turned ?? '').split('.'))
  // Where no line is to be measured, its place is free for the reasons.
  const hides = (key: ColumnKey) => USUALLY_HIDDEN.has(key) && !(key === 'why' && !possible.includes('line'))
  return possible.filter((key) => hides(key) === keys.has(key))
}

/** The address after one column was turned. */
export function turnColumn(turned: string | undefined, key: ColumnKey): string | undefined {
  const keys = (turned ?? '').split('.').filter((one) => one !== '')
  const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]
  return next.length === 0 ? undefined : next.join('.')
}
