import { useQuery } from '@tanstack/react-query'
import type { Anomaly, RoundHead } from '../../../../server/coverageApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { PathLink } from '../../../components/PathLink.tsx'
import { anomaliesQuery } from '../coverage/coverageQueries.ts'

/** So many at first; the others when asked for. */
const FIRST = 5

/** What strikes the eye: it deserves a look and says nothing about anybody. 异常提示 */
export function AnomalyPanel({ head }: { readonly head: RoundHead }) {
  const query = useQuery(anomaliesQuery(head.id))
  return (
    <section className="panel" aria-labelledby="anomalies">
      <h2 id="anomalies">
        请看一眼 <span className="quiet">只是提示，不代表有问题</span>
      </h2>
      <Loaded query={query}>
        {({ found, thresholds }) =>
          found.length === 0 ? (
            <p>没有特别的地方。</p>
          ) : (
            <>
              <AnomalyLines head={head} found={found.slice(0, FIRST)} />
              {found.length > FIRST && (
                <details>
                  <summary>其余 {found.length - FIRST} 条</summary>
                  <AnomalyLines head={head} found={found.slice(FIRST)} />
                </details>
              )}
              <p className="quiet small">
                评过 {thresholds.squares} 格以上的人才比较；答案相同的要有 {thresholds.alike} 个单位以上；与别人相差{' '}
                {Math.round(thresholds.off * 100)}%、自评高出满分的 {Math.round(thresholds.selfAbove * 100)}% 才列出。
              </p>
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function AnomalyLines({ head, found }: { readonly head: RoundHead; readonly found: readonly Anomaly[] }) {
  return (
    <ul className="anomalies">
      {found.map((one) => (
        <li key={one.text}>
          {one.text} <PathLink path={pathTo(head.id, one)}>看格子</PathLink>
        </li>
      ))}
    </ul>
  )
}

/** The cells that it is about: one indicator across units, one unit down its card, or the map as that kind shows it. */
function pathTo(round: string, { kind, unit, node, group }: Anomaly): string {
  const base = `/rounds/${encodeURIComponent(round)}`
  if (node !== null) return `${base}/score?${new URLSearchParams({ node, ...(group === null ? {} : { group }) }).toString()}`
  if (unit !== null) return `${base}/score?${new URLSearchParams({ unit }).toString()}`
  return `${base}/coverage?mode=${kind === 'self-above' ? 'self' : 'rate'}`
}
