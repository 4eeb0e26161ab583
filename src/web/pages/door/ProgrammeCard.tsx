import { Link } from '@tanstack/react-router'
import type { ProgrammeSummary, ScorecardFigures } from '../../api.ts'
import { useResultsName } from '../../resultsName.ts'
import { useHasRound } from '../../useHasRound.ts'

/** A ready programme: whose notice, what kind of assessment, how large. 现成方案 */
export function ProgrammeCard({ programme }: { readonly programme: ProgrammeSummary }) {
  const { id, title, kind, issuer, number, issued, scorecards, readings } = programme
  const results = useResultsName()
  const hasRound = useHasRound(id)
  return (
    <article className="card">
      <p className="kind">{kind}</p>
      <h3>
        <Link to="/programmes/$id" params={{ id }}>
          {title}
        </Link>
      </h3>
      <p className="quiet small">
        {issuer}
        <br />
        {number ?? issued}
      </p>
      <ul className="card-figures">
        {scorecards.map((card) => (
          <li key={card.id}>
            <span>{card.for.join('、')}</span>
            <span className="figure">{figuresOf(card)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet small">通知没写明的 {readings} 处，都写出了怎样理解</p>
      <p className="actions">
        <Link to="/programmes/$id" params={{ id }} className="button" aria-label={`看方案：${title}`}>
          看方案
        </Link>
        {hasRound && (
          <Link to="/programmes/$id/round" params={{ id }} className="card-result" aria-label={`${results}：${title}`}>
            {results}
          </Link>
        )}
      </p>
    </article>
  )
}

const figuresOf = ({ columns, indicators, marks }: ScorecardFigures): string =>
  columns > 0 ? `${columns} 个栏目${marks === '' ? '，不打分' : ''}` : `${indicators} 项${marks === '' ? '，不打分' : ` ${marks} 分`}`
