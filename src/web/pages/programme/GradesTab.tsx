import { getRouteApi } from '@tanstack/react-router'
import type { ProgrammeSheet } from '../../api.ts'
import { ReadingMark } from './ReadingMark.tsx'

const route = getRouteApi('/programmes/$id')

const intoView = (rule: HTMLLIElement | null) => rule?.scrollIntoView({ block: 'center', behavior: 'instant' })

/** How units are ranked and which grade they get. 排名与等次 */
export function GradesTab({ programme }: { readonly programme: ProgrammeSheet }) {
  const { ranking, grades, gradeNames, allReadings, approval, reportTo } = programme
  const { at: lit } = route.useSearch()
  const readings = (ids: readonly string[]) => allReadings.filter(({ id }) => ids.includes(id))
  return (
    <div className="column">
      {ranking.length === 0 && grades.length === 0 && (
        <p className="notice-box">通知没有规定排名和等次：这项评估的结果是每个单位的结论和问题清单。</p>
      )}
      {(ranking.length > 0 || grades.length > 0) && (
        <section className="panel" aria-labelledby="ranking">
          <h2 id="ranking">排名</h2>
          {ranking.length === 0 ? (
            <p>通知没有规定排名。</p>
          ) : (
            <ul className="plain">
              {ranking.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {grades.length > 0 && (
        <section className="panel" aria-labelledby="grades">
          <h2 id="grades">等次</h2>
          {gradeNames.length > 0 && (
            <p className="quiet">由好到差：{gradeNames.join('、')}。下面的规则依次判断，第一条说到该单位的为准。</p>
          )}
          <ol className="grade-rules">
            {grades.map((rule, at) => (
              <li key={at} ref={lit === `grades#${at}` ? intoView : null} data-lit={lit === `grades#${at}`}>
                <h3>{rule.for}</h3>
                <table className="lines">
                  <tbody>
                    {rule.rows.map((row) => (
                      <tr key={`${row.grade}${row.who}`}>
                        <th scope="row">{row.grade}</th>
                        <td>{row.who}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {rule.notes.map((note) => (
                  <p key={note} className="quiet">
                    {note}
                  </p>
                ))}
                {rule.clause !== '' && <q className="clause">{rule.clause}</q>}
                {rule.untranslated.map((words) => (
                  <p key={words} className="untranslated">
                    <span className="tag tag-untranslated">由人决定</span>
                    <q>{words}</q>
                  </p>
                ))}
                <ReadingMark readings={readings(rule.readings)} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {(approval.length > 0 || reportTo.length > 0) && (
        <section className="panel" aria-labelledby="approval">
          <h2 id="approval">审定与上报</h2>
          {approval.length > 0 && <p>审定：{approval.join('、')}</p>}
          {reportTo.length > 0 && <p>结果报：{reportTo.join('、')}</p>}
        </section>
      )}
    </div>
  )
}
