import { Link } from '@tanstack/react-router'
import { stageState } from '../../../../model/RoundStage.ts'
import type { RoundListAnswer } from '../../../../server/routes/roundList.ts'
import { formatInstant } from '../../../instants.ts'

type ListedRound = RoundListAnswer['rounds'][number]

interface RoundTableProps {
  readonly rounds: readonly ListedRound[]
  readonly now: string
}

/** 批次清单 */
export function RoundTable({ rounds, now }: RoundTableProps) {
  return (
    <div className="table-scroll">
      <table className="list-table stacks">
        <thead>
          <tr>
            <th scope="col">批次</th>
            <th scope="col">期间</th>
            <th scope="col">现在的阶段</th>
            <th scope="col">下一个时限</th>
            <th scope="col" className="figure">
              答完的单位
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row">
                <Link to="/rounds/$round" params={{ round: round.id }}>
                  {round.title}
                </Link>
                <span className="row-note quiet small">
                  {round.organiser} · {round.programmeTitle}
                  {round.simple && ' · 简易批次'}
                  {round.demonstration && ' · 演示'}
                </span>
              </th>
              <td data-label="期间" className="date">
                {round.from} 至 {round.to}
              </td>
              <td data-label="现在的阶段">{stageNow(round, now)}</td>
              <td data-label="下一个时限">{nextDeadline(round, now)}</td>
              <td data-label="答完的单位" className="figure">
                {round.answered} / {round.members}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function stageNow({ stages, simple }: ListedRound, now: string): string {
  if (stages.length === 0) return simple ? '随时可以打分' : '没有分阶段'
  const open = stages.filter((stage) => (stage.opensAt !== null || stage.closesAt !== null) && stageState(stage, now) === 'open')
  if (open.length > 0) return open.map(({ name }) => name).join('、')
  const next = stages.find((stage) => stageState(stage, now) === 'not-yet')
  return next ? `“${next.name}”还没有开始` : '各阶段都已截止'
}

function nextDeadline({ stages }: ListedRound, now: string): string {
  const ends = stages.flatMap(({ name, closesAt }) => (closesAt !== null && closesAt > now ? [{ name, closesAt }] : []))
  const [first] = ends.sort((a, b) => (a.closesAt < b.closesAt ? -1 : 1))
  return first ? `${formatInstant(first.closesAt)} ${first.name}截止` : '—'
}
