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

/** “甲镇升到第2名，乙镇降到第3名。” What a person who does not see the move must hear. */
export function movesInWords(moves: readonly Move[]): string {
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
  return moves.length > 0 ? '得分变了，名次和等次都没有变。' : '得分、名次和等次都没有变。'
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
