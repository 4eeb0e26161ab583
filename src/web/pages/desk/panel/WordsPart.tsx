import type { DeskRow } from '../../../../server/deskApi.ts'
import { clausesInOne } from '../../../clausesInOne.ts'
import { Basis } from '../../../components/Basis.tsx'

/** The notice's words for the row: what is asked, how it is scored, on what it rests. 评分标准 */
export function WordsPart({ row }: { readonly row: DeskRow }) {
  const { text, name, standard, method, evidence, basis, clauses, leads } = row
  const told = standard ?? (clauses.length > 0 ? clausesInOne(clauses) : null)
  return (
    <section className="desk-words" aria-label="评分标准">
      {told !== null && (
        <p>
          <span className="label">评分标准</span>
          {told}
        </p>
      )}
      {text !== null && text !== name && text !== told && (
        <p>
          <span className="label">内容</span>
          {text}
        </p>
      )}
      {(method !== null || evidence !== null || basis.length > 0 || leads.length > 0) && (
        <details>
          <summary>查验方式、依据、牵头单位</summary>
          {method !== null && (
            <p>
              <span className="label">查验方式</span>
              {method}
            </p>
          )}
          {evidence !== null && (
            <p>
              <span className="label">材料要求</span>
              {evidence}
            </p>
          )}
          {leads.length > 0 && (
            <p>
              <span className="label">牵头单位</span>
              {leads.join('、')}
            </p>
          )}
          {basis.map((document, at) => (
            <Basis key={at} document={document} />
          ))}
        </details>
      )}
    </section>
  )
}
