import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { VersionLine, VersionsSheet } from '../../../sheets/versions/VersionsSheet.ts'
import { versionsQuery } from '../../api.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { formatDate } from '../../dates.ts'
import { Differences } from './versions/Differences.tsx'

const route = getRouteApi('/programmes/$id')

/** The wordings of this programme, and clause by clause what one has otherwise than another. 版本与差异 */
export function VersionsTab() {
  const { id } = route.useParams()
  return <Loaded query={useQuery(versionsQuery(id))}>{(sheet) => <Versions id={id} sheet={sheet} />}</Loaded>
}

function Versions({ id, sheet: { versions, others } }: { readonly id: string; readonly sheet: VersionsSheet }) {
  const shown = versions.find(({ ref }) => ref === id) ?? versions[0]
  const before = versions.find(({ version }) => version < (shown?.version ?? 0))
  const [from, setFrom] = useState(before?.ref ?? '')
  if (!shown) return null
  return (
    <div className="column">
      <section className="panel" aria-labelledby="versions">
        <h2 id="versions">版本</h2>
        {versions.length === 1 ? (
          <p>
            这个方案只有一版，指纹 <code title={shown.hash}>{shown.hash.slice(0, 12)}</code>。
          </p>
        ) : (
          <ul className="plain">
            {versions.map(({ ref, version, issued, hash }) => (
              <li key={ref}>
                {ref === shown.ref ? (
                  `第 ${version} 版（本页）`
                ) : (
                  <Link to="/programmes/$id" params={{ id: ref }} search={{ tab: 'versions' }}>
                    第 {version} 版
                  </Link>
                )}{' '}
                · <span className="date">{formatDate(issued)}印发</span> · 指纹 <code title={hash}>{hash.slice(0, 12)}</code>
              </li>
            ))}
          </ul>
        )}
        <p>
          <label className="pick">
            <span>{versions.length === 1 ? '与另一个方案比较：' : '与哪一个比较：'}</span>
            <select value={from} onChange={(event) => setFrom(event.target.value)}>
              <option value="">请选择</option>
              {versions.filter(({ ref }) => ref !== shown.ref).map((one) => optionOf(one, `第 ${one.version} 版`))}
              {others.map((one) => optionOf(one, one.title))}
            </select>
          </label>
        </p>
        {from !== '' && <p className="quiet small">下面列出从选中的方案到本页方案改了什么。● 表示可能影响得分、名次、等次或结论。</p>}
      </section>
      {from !== '' && <Differences from={from} to={shown.ref} />}
    </div>
  )
}

const optionOf = ({ ref }: VersionLine, label: string) => (
  <option key={ref} value={ref}>
    {label}
  </option>
)
