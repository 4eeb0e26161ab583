import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import type { SiteSheet } from '../siteTypes.ts'
import { ContinueButton } from './ContinueButton.tsx'
import { RunProgressView } from './RunProgressView.tsx'
import { runQuery } from './runQueries.ts'
import { useRunAct } from './useRunAct.ts'

interface RunningPanelProps {
  readonly site: SiteSheet
  readonly run: string
}

/** The run that is under way, kept up while the page stays open. 正在检查 */
export function RunningPanel({ site, run: id }: RunningPanelProps) {
  const query = useQuery(runQuery(site.id, id))
  return (
    <section className="panel" aria-labelledby="running">
      <h2 id="running">检查进度</h2>
      <Loaded query={query}>
        {(run) => (
          <>
            <RunProgressView run={run} />
            <div className="actions run-actions">
              {site.may.run && run.mayContinue && <ContinueButton run={run} />}
              {site.may.run && (run.state === 'waiting' || run.state === 'running') && <StopButton run={id} isAsked={run.stopAsked} />}
              <Link to="/sites/$site/runs/$run" params={{ site: site.id, run: id }} className="button">
                看这次检查
              </Link>
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}

/** What was seen stays: stopping takes nothing back and needs no question. 停止检查 */
export function StopButton({ run, isAsked }: { readonly run: string; readonly isAsked: boolean }) {
  const act = useRunAct(run, 'stop')
  return (
    <>
      <button type="button" className="button" disabled={isAsked || act.isPending} onClick={() => act.mutate()}>
        {isAsked || act.isPending ? '正在停止……' : '停止检查'}
      </button>
      <FaultBox fault={act.error} />
    </>
  )
}
