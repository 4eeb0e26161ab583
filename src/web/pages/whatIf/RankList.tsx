import type { TrialLine, TrialRound } from './trial/TrialRound.ts'
import { GradeBadge } from '../../components/GradeBadge.tsx'
import { gradesOf } from './moves.ts'
import { useMoves } from './useMoves.ts'

interface RankListProps {
  readonly before: TrialRound
  readonly after: TrialRound
  readonly unit: string
  /** Something was changed: rows tell where they came from. */
  readonly changed: boolean
  readonly onChoose: (unit: string) => void
}

/** So many rows are shown on either side of what moved. */
const AROUND = 3

/** The ranking around the unit; rows that move are seen to move. 名次变动 */
export function RankList({ before, after, unit, changed, onChoose }: RankListProps) {
  const table = after.tables.find(({ lines }) => lines.some((line) => line.unit === unit))
  const old = before.tables.find(({ name }) => name === table?.name)
  const lines = table?.lines ?? []
  const shown = linesAround(old?.lines ?? [], lines, unit)
  const list = useMoves<HTMLOListElement>(shown.map((line) => line.unit).join(' '))
  if (!table || !lines.some(({ place }) => place !== null)) return null
  const was = new Map(old?.lines.map((line) => [line.unit, line]))
  const first = lines.findIndex((line) => line.unit === shown[0]?.unit)
  const last = first + shown.length - 1
  return (
    <section className="panel rank-list" aria-labelledby="rank-list">
      <h2 id="rank-list">
        {table.name} <span className="quiet">{table.ranked} 个单位排名</span>
      </h2>
      {first > 0 && <p className="quiet small">前面还有 {first} 个</p>}
      <ol ref={list}>
        {shown.map((line) => (
          <RankRow
            key={line.unit}
            line={line}
            was={changed ? was.get(line.unit) : undefined}
            names={after.gradeNames}
            isOwn={line.unit === unit}
            onChoose={onChoose}
          />
        ))}
      </ol>
      {last < lines.length - 1 && <p className="quiet small">后面还有 {lines.length - 1 - last} 个</p>}
    </section>
  )
}

/** Around where the unit was and is. */
function linesAround(before: readonly TrialLine[], after: readonly TrialLine[], unit: string): readonly TrialLine[] {
  const at = [before, after].map((lines) => lines.findIndex((line) => line.unit === unit)).filter((index) => index >= 0)
  return after.slice(Math.max(0, Math.min(...at) - AROUND), Math.max(...at) + AROUND + 1)
}

interface RankRowProps {
  readonly line: TrialLine
  readonly was: TrialLine | undefined
  readonly names: readonly string[]
  readonly isOwn: boolean
  readonly onChoose: (unit: string) => void
}

function RankRow({ line, was, names, isOwn, onChoose }: RankRowProps) {
  const moved = was !== undefined && was.place !== line.place
  const way = moved ? wayOf(was.place, line.place) : 0
  return (
    <li data-key={line.unit} data-own={isOwn} data-way={way === 0 ? undefined : way < 0 ? 'up' : 'down'}>
      <span className="rank-place figure">
        {line.place ?? '—'}
        {moved && (
          <span className="small">
            <span aria-hidden="true">{way < 0 ? ' ▲' : way > 0 ? ' ▼' : ''}</span>
            <span className="hidden">，原第{was.place ?? '—'}名</span>
          </span>
        )}
      </span>
      <span className="rank-name">
        {isOwn ? (
          <strong>{line.name}</strong>
        ) : (
          <button type="button" className="link" title={`改${line.name}的答案`} onClick={() => onChoose(line.unit)}>
            {line.name}
          </button>
        )}
        {moved && <span className="quiet small"> 原第{was.place ?? '—'}名</span>}
      </span>
      <span className="figure">{line.total.text}</span>
      <span className="rank-grade" data-changed={was !== undefined && gradesOf(was) !== gradesOf(line)}>
        <GradeBadge line={line} names={names} />
      </span>
    </li>
  )
}

const wayOf = (was: string | null, is: string | null): number => endOf(is) - endOf(was)

const endOf = (place: string | null): number =>
  place === null ? Infinity : place.split('–').reduce((sum, end) => sum + Number(end), 0) / place.split('–').length
