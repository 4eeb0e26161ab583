import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { ContinueButton } from '../running/ContinueButton.tsx'
import { RunProgressView } from '../running/RunProgressView.tsx'
import { runQuery } from '../running/runQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'

interface StoppedRunProps {
  readonly site: Pick<SiteSheet, 'id' | 'may'>
  readonly run: string
}

/** The last check did not come to its end: how far it is, and the way on. 停下的检查 */
export function StoppedRun({ site, run: id }: StoppedRunProps) {
  const query = useQuery(runQuery(site.id, id))
  return (
    <section className="panel" aria-labelledby="stopped">
      <h2 id="stopped">上一次检查没有做完</h2>
      <Loaded query={query}>
        {(run) => (
          <>
            {run.fault !== null && <p className="fault">{run.fault}</p>}
            <RunProgressView run={run} />
            <p>
              已经看到的都保留。
              {site.may.run
                ? '点“继续检查”从停下的地方接着做，看过的不再看；点“现在检查”是从头再看，这一次就不能接着做了。'
                : '由考核组织人员或第三方接着做。'}
            </p>
            <div className="actions run-actions">
              {site.may.run && run.mayContinue && <ContinueButton run={run} />}
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
