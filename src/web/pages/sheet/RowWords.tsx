import { Link } from '@tanstack/react-router'
import { Basis } from '../../components/Basis.tsx'
import type { SheetNode, UnitSheet } from '../../api.ts'
import { TryLink } from '../standings/ResultsLinks.tsx'
import { useResultsPlace } from '../standings/ResultsPlace.ts'

interface RowWordsProps {
  readonly node: SheetNode
  readonly programme: UnitSheet['programme']
  readonly unit: string
  readonly namesAssessor: boolean
}

/** The notice's words for this row, the way back to them, and on to what another answer would do. 通知原文 */
export function RowWords({ node, programme, unit, namesAssessor }: RowWordsProps) {
  const { text, name, standard, method, assessor, basis, column } = node
  const place = useResultsPlace()
  return (
    <div className="sheet-words">
      {column && column.path !== '' && <Labelled label="所在位置">{column.path}</Labelled>}
      {text !== undefined && text !== name && <p>{text}</p>}
      {standard !== undefined && <Labelled label="评分标准">{standard}</Labelled>}
      {method !== undefined && <Labelled label="查验方式">{method}</Labelled>}
      {column && column.updates !== '' && <Labelled label="更新要求">{column.updates}</Labelled>}
      {column && column.keepers !== '' && <Labelled label="保障单位">{column.keepers}</Labelled>}
      {namesAssessor && assessor.length > 0 && <Labelled label={column ? '测评单位' : '牵头单位'}>{assessor.join('、')}</Labelled>}
      {basis.length > 0 && (
        <div className="sheet-basis">
          <span className="label">依据</span>
          <div>
            {basis.map((document, at) => (
              <Basis key={at} document={document} />
            ))}
          </div>
        </div>
      )}
      <p className="row-ways no-print">
        {programme.card !== null && (
          <Link to="/programmes/$id" params={{ id: programme.id }} search={{ card: programme.card, at: `${programme.card}/${node.code}` }}>
            在通知原文里看这一项
          </Link>
        )}
        {place?.mayAssess === true && (
          <Link to="/rounds/$round/score" params={{ round: place.round }} search={{ unit, at: node.code }}>
            去评这一项
          </Link>
        )}
        <TryLink programme={programme.id} search={{ unit, at: node.code }}>
          改一个答案看看
        </TryLink>
      </p>
    </div>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <p>
      <span className="label">{label}</span>
      {children}
    </p>
  )
}
