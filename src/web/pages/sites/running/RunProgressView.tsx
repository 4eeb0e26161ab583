import { useNow } from '../../../components/stages/useNow.ts'
import { formatInstant } from '../../../instants.ts'
import { count } from '../figures.ts'
import { hoursInWords } from '../hoursInWords.ts'
import { pausedUntilOf } from '../pausedUntil.ts'
import { RunStateMark } from '../RunStateMark.tsx'
import type { RunShown } from '../siteTypes.ts'
import { StatusCounts } from './StatusCounts.tsx'
import { useSpeed } from './useSpeed.ts'

/** A worker says something each second; who is silent for so long may be gone. */
const SILENT_MS = 60_000

/** How far a run is: addresses, pages, columns, what failed, what could not be seen, how fast. 检查进度 */
export function RunProgressView({ run }: { readonly run: RunShown }) {
  const { progress, state, pausedUntil, stopAsked } = run
  const speed = useSpeed(run)
  return (
    <div className="run-progress">
      <p role="status">
        <RunStateMark state={state} pausedUntil={pausedUntil} />
        {stopAsked && state === 'running' && <span className="quiet">（正在停下来，已经看到的都保留）</span>}
      </p>
      <Waiting run={run} />
      {progress && (
        <>
          <progress max={Math.max(progress.known, 1)} value={progress.visited} aria-label="已看过的地址" />
          <dl className="run-figures">
            <Figure name="地址" value={`${count(progress.visited)} / ${count(progress.known)}`} hint="看过的／已发现的；还会发现更多" />
            <Figure name="网页" value={count(progress.pages)} />
            {run.columnsSeen && run.columnsSeen.all > 0 && <Figure name="栏目" value={columnsOf(run.columnsSeen)} hint="看过的／要看的" />}
            {state === 'running' && pausedUntil === null && speed !== null && <Figure name="速度" value={`每秒 ${speed.toFixed(1)} 个`} />}
          </dl>
          <StatusCounts statuses={run.statuses} />
        </>
      )}
      {run.note !== null && <p>请注意：{run.note}</p>}
      {run.takeovers > 0 && (
        <p className="quiet small">中途换过 {count(run.takeovers)} 次运行检查的程序，从停下的地方接着做，看过的不再看。</p>
      )}
    </div>
  )
}

const columnsOf = ({ all, passed, failed, cantTell }: NonNullable<RunShown['columnsSeen']>): string =>
  `${count(passed + failed + cantTell)} / ${count(all)}`

interface FigureProps {
  readonly name: string
  readonly value: string
  readonly hint?: string
}

function Figure({ name, value, hint }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {hint !== undefined && <span className="quiet small"> {hint}</span>}
      </dd>
    </div>
  )
}

function Waiting({ run }: { readonly run: RunShown }) {
  const { state, beatAt, askedAt, hours } = run
  const now = useNow()
  const until = pausedUntilOf(run)
  if (until !== null)
    return (
      <p>
        现在不在这次检查的时段（{hoursInWords(hours)}）里，到 {formatInstant(until)} 会自己继续，不用您做什么。
      </p>
    )
  if (state === 'waiting') {
    const isLong = Date.parse(now) - Date.parse(askedAt) > 2 * SILENT_MS
    return isLong ? (
      <p>已经等了一会儿。别的检查正在进行，或者运行检查的程序没有启动；一直不动的，请系统管理员看“系统—运行状况”。</p>
    ) : (
      <p className="quiet">马上开始。</p>
    )
  }
  if (state === 'running' && beatAt !== null && Date.parse(now) - Date.parse(beatAt) > SILENT_MS)
    return <p>有一阵没有新的进展了（上一次 {formatInstant(beatAt)}）。运行检查的程序如果停了，会由另一个接着做；看到的都还在。</p>
  return null
}
