import { Link } from '@tanstack/react-router'
import { ListTable } from '../../../components/ListTable.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { latestSeen } from '../latestSeen.ts'
import { count, OUTCOME_WORDS } from '../figures.ts'
import { OutsideAddress } from '../OutsideAddress.tsx'
import type { RunShown } from '../siteTypes.ts'

const ORDER = { failed: 0, cantTell: 1, passed: 2 } as const

/** The columns as this run saw them; what was not fine comes first. 各栏目 */
export function RunColumns({ columns }: { readonly columns: RunShown['columns'] }) {
  const sorted = columns.toSorted((one, other) => ORDER[one.outcome] - ORDER[other.outcome])
  const wrong = sorted.filter(({ outcome }) => outcome !== 'passed')
  return (
    <section className="run-part" aria-labelledby="run-columns">
      <h2 id="run-columns">栏目</h2>
      {wrong.length > 0 && <SeenTable columns={wrong} />}
      {wrong.length < sorted.length && (
        <details open={wrong.length === 0}>
          <summary>打得开的 {count(sorted.length - wrong.length)} 个栏目</summary>
          <SeenTable columns={sorted.slice(wrong.length)} />
        </details>
      )}
    </section>
  )
}

function SeenTable({ columns }: { readonly columns: RunShown['columns'] }) {
  return (
    <ListTable
      heads={['栏目', '看到的', { text: '第一页条数', figure: true }, '最新一条', '网址', '存证']}
      kind="run-columns"
      label="各栏目"
    >
      {columns.map(({ column, levels, outcome, word, remedy, items, latest, url, capture }) => (
        <tr key={column}>
          <th scope="row">{levels.join(' › ')}</th>
          <td>
            <span className="run-state">
              <StateMark state={OUTCOME_WORDS[outcome].mark} />
              {outcome === 'passed' ? OUTCOME_WORDS.passed.word : `${OUTCOME_WORDS[outcome].word}：${word}`}
            </span>
            {remedy !== '' && <span className="quiet small seen-when">{remedy}</span>}
          </td>
          <td className="figure">{items === null ? '' : count(items)}</td>
          <td className="date">{latestSeen({ outcome, latest })}</td>
          <td className="column-url">
            <OutsideAddress url={url} what={levels.join(' › ')} />
          </td>
          <td>
            {capture !== null && (
              <Link to="/captures/$capture" params={{ capture }} aria-label={`${levels.join(' › ')}的存证`}>
                看存证
              </Link>
            )}
          </td>
        </tr>
      ))}
    </ListTable>
  )
}
