import { Basis } from '../../components/Basis.tsx'
import type { ProgrammeRow } from '../../api.ts'

interface RowFactsProps {
  readonly row: ProgrammeRow
  /** Who leads the rows around it; said again only where it is somebody else. */
  readonly around: readonly string[]
}

/** Whom a row is for, who scores it, how it is verified, and the law that it rests on. 适用、牵头、查验、依据 */
export function RowFacts({ row, around }: RowFactsProps) {
  const facts = [
    row.scope === null || row.scope.words === '全部' ? null : { what: '适用', words: row.scope.words },
    row.assessor.join() === around.join() || row.assessor.length === 0 ? null : { what: '牵头', words: row.assessor.join('、') },
    row.method === null ? null : { what: '查验', words: row.method },
  ].filter((fact) => fact !== null)
  if (facts.length === 0 && row.basis.length === 0) return null
  return (
    <dl className="facts">
      {facts.map(({ what, words }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {row.basis.length > 0 && (
        <div>
          <dt>依据</dt>
          <dd className="basis">
            {row.basis.map((document) => (
              <Basis key={`${document.title}${document.article ?? ''}${document.words ?? ''}`} document={document} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}
