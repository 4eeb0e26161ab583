import type { RoundHead } from '../../../../server/coverageApi.ts'
import { PathLink } from '../../../components/PathLink.tsx'

/** Units that the reader fills or reviews, and where he does it. 本单位 */
export function OwnUnits({ head }: { readonly head: RoundHead }) {
  if (head.own.length === 0) return <p className="notice-box">这个批次里没有要您填报的单位。要看阶段、答疑和结果，请用上面的各页。</p>
  return (
    <section className="panel" aria-labelledby="own-units">
      <h2 id="own-units">本单位自查</h2>
      <ul className="own-units">
        {head.own.map(({ id, name }) => (
          <li key={id}>
            <PathLink path={`/rounds/${encodeURIComponent(head.id)}/self/${encodeURIComponent(id)}`} className="button">
              打开 {name} 的自查
            </PathLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
