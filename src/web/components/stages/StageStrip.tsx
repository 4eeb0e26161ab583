import type { Instant } from '../../../model/Instant.ts'
import type { StageState } from '../../../model/RoundStage.ts'
import type { Progress } from '../../../model/Square.ts'

/** What the strip shows of a stage. */
export interface StripStage {
  readonly name: string
  readonly state: StageState
  /** Of an open stage; null or absent: not counted. */
  readonly progress?: Progress | null
  readonly workdaysLeft?: number | null
  /** Both null: nobody has said when it is. */
  readonly opensAt?: Instant | null
  readonly closesAt?: Instant | null
}

const isUndated = ({ opensAt, closesAt }: StripStage): boolean => opensAt === null && closesAt === null

/** The stages of a round in a row: 公告 ✓ 自查 ✓ 评分 ▓▓▓░ 71% 反馈 审定. 阶段条 */
export function StageStrip({ stages }: { readonly stages: readonly StripStage[] }) {
  if (stages.length === 0) return null
  return (
    <ol className="stage-strip" aria-label="考核阶段">
      {stages.map((stage, at) => (
        <li
          key={`${at} ${stage.name}`}
          className={`strip-${isUndated(stage) ? 'not-yet' : stage.state}`}
          aria-current={stage.state === 'open' && !isUndated(stage) ? 'step' : undefined}
        >
          <span className="strip-name">{stage.name}</span>
          {isUndated(stage) ? <span className="strip-said">时间未定</span> : <Standing stage={stage} />}
        </li>
      ))}
    </ol>
  )
}

function Standing({ stage: { state, progress, workdaysLeft } }: { readonly stage: StripStage }) {
  if (state === 'closed')
    return (
      <span className="strip-said">
        ✓<span className="hidden">已结束</span>
      </span>
    )
  if (state === 'not-yet') return <span className="hidden">未开始</span>
  const left =
    workdaysLeft === undefined || workdaysLeft === null ? '' : workdaysLeft === 0 ? '剩不到 1 个工作日' : `还有 ${workdaysLeft} 个工作日`
  if (!progress || progress.expected === 0) return <span className="strip-said">{left === '' ? '进行中' : left}</span>
  const percent = Math.floor((progress.done / progress.expected) * 100)
  return (
    <span className="strip-said">
      <span className="strip-bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {percent}%{left === '' ? '' : ` · ${left}`}
    </span>
  )
}
