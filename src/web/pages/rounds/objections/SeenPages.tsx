import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { seenPagesQuery, type SeenPage } from './objectionQueries.ts'

/** What was kept of the websites when the contested row was judged; nothing where no website of the unit was visited. 当时的网页存证 */
export function SeenPages({ id }: { readonly id: string }) {
  return (
    <Loaded query={useQuery(seenPagesQuery(id))}>
      {({ at, pages }) => {
        const [cited, kept] = [pages.filter(({ isCited }) => isCited), pages.filter(({ isCited }) => !isCited)]
        if (pages.length === 0) return null
        return (
          <section className="objection-part" aria-label="当时的网页存证">
            <h3>当时的网页存证</h3>
            <p className="quiet small">这一项是 {formatInstant(at)} 评的。每个网页列出那之前最近的一份存证。</p>
            {cited.length > 0 && (
              <>
                <p className="label">材料里的网址</p>
                <PageList pages={cited} />
              </>
            )}
            {kept.length > 0 && (
              <details open={cited.length === 0 && kept.length <= 5}>
                <summary>单位保障的栏目（{kept.length} 个）</summary>
                <PageList pages={kept} />
              </details>
            )}
          </section>
        )
      }}
    </Loaded>
  )
}

function PageList({ pages }: { readonly pages: readonly SeenPage[] }) {
  return (
    <ul className="seen-pages">
      {pages.map(({ capture, site, levels, url, word, at, isLater }) => (
        <li key={capture}>
          <Link to="/captures/$capture" params={{ capture }}>
            {levels === null ? url : levels.join(' › ')}
          </Link>{' '}
          <span className="quiet small">
            {site.name}，{formatInstant(at)}
            {isLater && '（评分以后才有的存证）'}，{word}
          </span>
        </li>
      ))}
    </ul>
  )
}
