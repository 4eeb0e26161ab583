import type { StandingLine } from '../../api.ts'
import { countText } from '../standings/findingText.ts'
import type { TrialLine, TrialRound } from './trial/TrialRound.ts'

/** A unit whose points, place or grade a change moves. 变动 */
export interface Move {
  readonly before: TrialLine
  readonly after: TrialLine
}

/** Everybody whom the changes move, those who were changed first. */
export function movesBetween(before: TrialRound, after: TrialRound, changed: ReadonlySet<string>): readonly Move[] {
  const then = new Map(after.tables.flatMap(({ lines }) => lines).map((line) => [line.unit, line]))
  const moves = before.tables
    .flatMap(({ lines }) => lines)
    .flatMap((line): readonly Move[] => {
      const now = then.get(line.unit)
      return now && (line.place !== now.place || gradesOf(line) !== gradesOf(now) || line.total.text !== now.total.text)
        ? [{ before: line, after: now }]
        : []
    })
  return [...moves.filter(({ before: { unit } }) => changed.has(unit)), ...moves.filter(({ before: { unit } }) => !changed.has(unit))]
}

export const gradesOf = ({ grades, gradeState }: Pick<TrialLine, 'grades' | 'gradeState'>): string =>
  gradeState === 'none' ? '' : grades.join('或')

/** So many are named before the rest is counted. */
const MOST_NAMED = 4

/** What a programme gives units besides points. */
export type Spoken = readonly ('名次' | '等次')[]

/** A round that ranks or grades nobody is not told of places or grades. */
export const spokenOf = (lines: readonly Pick<TrialLine, 'place' | 'grades'>[]): Spoken => [
  ...(lines.some(({ place }) => place !== null) ? (['名次'] as const) : []),
  ...(lines.some(({ grades }) => grades.length > 0) ? (['等次'] as const) : []),
]

/** “甲镇升到第2名，乙镇降到第3名。” What a person who does not see the move must hear. */
export function movesInWords(moves: readonly Move[], spoken: Spoken): string {
  const placed = moves.filter(({ before, after }) => before.place !== after.place)
  const graded = moves.filter(({ before, after }) => gradesOf(before) !== gradesOf(after))
  const words = [
    ...placed.slice(0, MOST_NAMED).map(placeMove),
    ...(placed.length > MOST_NAMED ? [`另有${placed.length - MOST_NAMED}个单位名次变动`] : []),
    ...graded
      .slice(0, MOST_NAMED)
      .map(({ before, after }) => `${after.name}等次由${gradesOf(before) || '无'}变为${gradesOf(after) || '无'}`),
    ...(graded.length > MOST_NAMED ? [`另有${graded.length - MOST_NAMED}个单位等次变动`] : []),
  ]
  if (words.length > 0) return `${words.join('，')}。`
  if (moves.length === 0) return stayed(['得分', ...spoken])
  return spoken.length === 0 ? '得分变了。' : `得分变了，${stayed(spoken)}`
}

/** `名次和等次都没有变。` */
function stayed(things: readonly string[]): string {
  const last = things.at(-1) ?? ''
  return things.length < 2 ? `${last}没有变。` : `${things.slice(0, -1).join('、')}和${last}都没有变。`
}

/** Where no points are given, what moves is the conclusion and the problems. */
export function resultInWords(before: StandingLine, after: StandingLine): string {
  const pairs = [
    { title: '结论', was: before.verdicts.join('或') || '无', is: after.verdicts.join('或') || '无' },
    { title: '问题', was: problemsInWords(before), is: problemsInWords(after) },
  ]
  const moved = pairs.filter(({ was, is }) => was !== is)
  if (moved.length === 0) return stayed(['结论', '问题'])
  return `${moved.map(({ title, was, is }) => `${title}由“${was}”变为“${is}”`).join('，')}。`
}

/** `不及时1个、不准确0–1个`. */
export function problemsInWords({ findings }: Pick<StandingLine, 'findings'>): string {
  const some = findings.filter(({ most }) => most !== 0)
  if (some.length === 0) return '没有'
  return some.map(({ kind, least, most }) => `${kind}${most === null ? `${least}个以上` : `${countText({ least, most })}个`}`).join('、')
}

function placeMove({ before, after }: Move): string {
  if (after.place === null) return `${after.name}不再排名`
  if (before.place === null) return `${after.name}排第${after.place}名`
  const [was, is] = [endsOf(before.place), endsOf(after.place)]
  const way = is[0] + is[1] < was[0] + was[1] ? '升到' : is[0] + is[1] > was[0] + was[1] ? '降到' : '变为'
  return `${after.name}${way}第${after.place}名`
}

const endsOf = (place: string): readonly [number, number] => {
  const [best = 0, worst = best] = place.split('–').map(Number)
  return [best, worst]
}
