import { Link } from '@tanstack/react-router'
import { handedStateInWords, partInWords } from '../../../../model/handedInWords.ts'
import type { HandedIn, HandedInLine } from '../../../api.ts'
import { ListTable } from '../../../components/ListTable.tsx'
import { formatInstant } from '../../../instants.ts'

interface HandedInTableProps {
  readonly round: string
  readonly wants: HandedIn['wants']
  readonly lines: readonly HandedInLine[]
  /** The reader sees sheets of results. */
  readonly mayResults: boolean
  /** Null: he registers no papers. */
  readonly onPaper: ((line: HandedInLine) => void) | null
}

/** Each unit with what it handed in, when and by whom. 报送情况表 */
export function HandedInTable({ round, wants, lines, mayResults, onPaper }: HandedInTableProps) {
  const [wantsCheck, wantsReport, wantsPaper] = [wants.includes('self-check'), wants.includes('report'), wants.includes('paper')]
  return (
    <ListTable
      label="报送情况"
      heads={['单位', '组别', wantsCheck && '自查', wantsReport && '自查报告电子版', wantsPaper && '盖章纸质版', '还缺']}
    >
      {lines.map((line) => (
        <tr key={line.unit}>
          <th scope="row">
            {mayResults ? (
              <Link to="/rounds/$round/results/$unit" params={{ round, unit: line.unit }}>
                {line.name}
              </Link>
            ) : (
              line.name
            )}
          </th>
          <td>{line.group}</td>
          {wantsCheck && (
            <td>
              {line.state === 'confirmed' ? '✓ ' : '○ '}
              {handedStateInWords(line.state)}
              <When done={line.step} />
            </td>
          )}
          {wantsReport && (
            <td>
              {line.report ? (
                <>
                  ✓{' '}
                  <Link to="/rounds/$round/self/$unit/report" params={{ round, unit: line.unit }}>
                    看报告
                  </Link>
                  <When done={line.report} />
                </>
              ) : (
                '○ 没有报送'
              )}
            </td>
          )}
          {wantsPaper && (
            <td>
              {line.paper ? '✓ 已收到' : '○ 没有收到'}
              <When done={line.paper} />
              {!line.paper && onPaper && (
                <button type="button" className="link no-print" aria-label={`登记收到纸质版：${line.name}`} onClick={() => onPaper(line)}>
                  登记收到
                </button>
              )}
            </td>
          )}
          <td>{line.missing.length === 0 ? <span className="quiet">不缺</span> : line.missing.map(partInWords).join('、')}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function When({ done }: { readonly done: HandedInLine['step'] }) {
  if (!done) return null
  return (
    <span className="quiet small handed-when">
      {formatInstant(done.at)} {done.by}
    </span>
  )
}
