import { Link } from '@tanstack/react-router'
import { ListTable } from '../../../components/ListTable.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { formatInstant } from '../../../instants.ts'
import { count } from '../figures.ts'
import { OutsideAddress } from '../OutsideAddress.tsx'
import type { RunProblems } from '../siteTypes.ts'
import type { ProblemOutcome } from './problemQueries.ts'

type Problem = RunProblems['problems'][number]

const KINDS: Readonly<Record<Problem['kind'], string>> = { page: '网页', attachment: '附件', other: '图片等' }

interface ProblemTableProps {
  readonly site: string
  readonly problems: readonly Problem[]
  readonly outcome: ProblemOutcome
}

/** Each address with the page on which it stands, and how often it was so. 逐个列出 */
export function ProblemTable({ site, problems, outcome }: ProblemTableProps) {
  const isFailed = outcome === 'failed'
  return (
    <ListTable
      heads={['网址', '在哪个页面上', '情况', isFailed && '看到过几次', '存证']}
      kind="problem-table"
      label={isFailed ? '失效链接' : '没能看到的网址'}
    >
      {problems.map((problem) => (
        <tr key={problem.number}>
          <th scope="row">
            <OutsideAddress url={problem.url} />
            {problem.kind !== 'page' && <span className="quiet small">（{KINDS[problem.kind]}）</span>}
          </th>
          <td>
            <Standing site={site} problem={problem} />
          </td>
          <td>
            {isFailed && <Dead isDead={problem.dead} />}
            {problem.word}
          </td>
          {isFailed && (
            <td>
              {count(problem.timesSeen)} 次检查
              {problem.days > 1 && `，${count(problem.days)} 天`}
              {problem.since !== null && problem.timesSeen > 1 && (
                <span className="quiet small seen-when">从 {formatInstant(problem.since)} 起</span>
              )}
            </td>
          )}
          <td>
            {problem.capture === null ? (
              <span className="quiet small">没有</span>
            ) : (
              <Link to="/captures/$capture" params={{ capture: problem.capture }} aria-label={`存证：${problem.url}`}>
                看存证
              </Link>
            )}
          </td>
        </tr>
      ))}
    </ListTable>
  )
}

/** Only what was seen several times, days apart, is said to be dead. */
const Dead = ({ isDead }: { readonly isDead: boolean }) => (
  <span className="run-state">
    <StateMark state={isDead ? 'lost' : 'review'} />
    {isDead ? '打不开：' : '待再看：'}
  </span>
)

function Standing({ site, problem: { url, from, alsoFrom, pages, column } }: { readonly site: string; readonly problem: Problem }) {
  return (
    <>
      {/* What was given to the run was met on no page. */}
      {url === from ? column ? '写在栏目表里' : '给定的网址' : <OutsideAddress url={from} />}
      {column && (
        <span className="small seen-when">
          栏目：
          <Link to="/sites/$site/columns" params={{ site }} search={{ find: column.levels.at(-1) ?? '' }}>
            {column.levels.join(' › ')}
          </Link>
        </span>
      )}
      {pages > 1 && (
        <details className="small">
          <summary>共 {count(pages)} 个页面上有</summary>
          <ul className="plain-list">
            {alsoFrom.map((page) => (
              <li key={page}>
                <OutsideAddress url={page} />
              </li>
            ))}
            {pages - 1 > alsoFrom.length && <li className="quiet">还有 {count(pages - 1 - alsoFrom.length)} 个没有列出</li>}
          </ul>
        </details>
      )}
    </>
  )
}
