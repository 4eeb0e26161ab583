import type { VisitFault, VisitStatus } from '../../../../model/VisitStatus.ts'
import { ListTable } from '../../../components/ListTable.tsx'
import { count } from '../figures.ts'
import type { RunProblems } from '../siteTypes.ts'

const WHOSE: Readonly<Record<VisitFault, string>> = { site: '网站', network: '网络', ours: '检查程序这边', none: '谁的事都不是' }

interface CauseTableProps {
  readonly causes: RunProblems['byStatus']
  readonly chosen: VisitStatus | undefined
  /** Undefined: all of them. */
  readonly onChoose: (status: VisitStatus | undefined) => void
}

/** Why, how often, whose matter it is, what to do; a cause that is chosen lists its addresses alone. 按原因 */
export function CauseTable({ causes, chosen, onChoose }: CauseTableProps) {
  return (
    <ListTable heads={['原因', { text: '网址数', figure: true }, '是谁的事', '怎么办']} kind="cause-table" label="按原因">
      {causes.map(({ status, word, fault, remedy, count: times }) => (
        <tr key={status} data-chosen={status === chosen || undefined}>
          <th scope="row">
            <button
              type="button"
              className="link"
              aria-pressed={status === chosen}
              onClick={() => onChoose(status === chosen ? undefined : status)}
            >
              {word}
            </button>
          </th>
          <td className="figure">{count(times)}</td>
          <td>{WHOSE[fault]}</td>
          <td>{remedy === '' ? '不用办。' : remedy}</td>
        </tr>
      ))}
    </ListTable>
  )
}
