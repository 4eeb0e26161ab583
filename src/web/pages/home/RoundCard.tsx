import { Link } from '@tanstack/react-router'
import type { HomeRound } from '../../../server/coverageApi.ts'
import { StageStrip } from '../../components/stages/StageStrip.tsx'
import { ProgressBar } from '../rounds/overview/ProgressBar.tsx'

/** A round that goes on: its stages, how far, and who is last. 批次卡片 */
export function RoundCard({ round }: { readonly round: HomeRound }) {
  const { id, title, units, stages, progress } = round
  return (
    <article className="round-card" aria-label={title}>
      <h3>
        <Link to="/rounds/$round" params={{ round: id }}>
          {title}
        </Link>
      </h3>
      {stages.length > 0 && <StageStrip stages={stages} />}
      {progress && (
        <>
          <dl className="progress-pair">
            {progress.all.self.expected > 0 && (
              <div>
                <dt>自查</dt>
                <dd>
                  <ProgressBar progress={progress.all.self} />
                </dd>
              </div>
            )}
            <div>
              <dt>评分</dt>
              <dd>
                <ProgressBar progress={progress.all.assess} />
              </dd>
            </div>
          </dl>
          <p>
            {units} 个单位 · {progress.rows} 项指标
            {progress.review > 0 && ` · 待核 ${progress.review}`}
            {progress.cantTell > 0 && ` · 无法判定 ${progress.cantTell}`}
          </p>
          <p className="round-card-last">
            {progress.slowest && progress.slowest.done < progress.slowest.expected && (
              <span>
                最慢：{progress.slowest.lead}（{Math.floor((progress.slowest.done / progress.slowest.expected) * 100)}%）
              </span>
            )}
            {progress.overdue > 0 && <span className="round-card-late">逾期 {progress.overdue} 个单位</span>}
          </p>
        </>
      )}
    </article>
  )
}
