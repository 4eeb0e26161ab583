import type { CellPage } from '../../../../server/deskApi.ts'
import { traceLines } from '../traceLine.ts'

/** Why the cell comes to its points: who said what, the clause, what was left. 得分依据 */
export function TracePart({ page }: { readonly page: CellPage }) {
  if (!page.trace) return null
  const lines = traceLines(page.trace)
  const { points } = page.cell
  const left = points && `${points.points.text}${points.of === null ? '' : ` / ${points.of}`} 分`
  return (
    <section className="desk-trace" aria-label="得分依据">
      <h3>
        得分依据<span className="figure">{left}</span>
      </h3>
      {lines.length === 0 ? (
        <p className="quiet small">没有扣分和加分。</p>
      ) : (
        <ul>
          {lines.map((line, at) => (
            <li key={at} data-sure={line.sure}>
              {line.said.length > 0 && <>{line.said.join('；')} → </>}
              <q className="clause">{line.clause}</q>
              {' → '}
              <strong className="desk-change">{line.change}</strong>
              {line.after !== '' && line.after !== line.change && `，剩 ${line.after} 分`}
              {!line.sure && <span className="tag tag-open">可能</span>}
            </li>
          ))}
        </ul>
      )}
      {points?.overridden && (
        <p className="desk-override">
          算出 {points.overridden.computed.text} 分
          {points.overridden.stale
            ? '；之后答案有变，原来的人工裁定不再算数，请重新裁定或不再裁定。'
            : `，人工裁定为 ${points.points.text} 分。`}
        </p>
      )}
      {page.total && <p className="quiet small">本单位合计 {page.total.text} 分</p>}
    </section>
  )
}
