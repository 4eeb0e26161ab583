import type { ProgrammeSheet, StageSheet } from '../../api.ts'
import { formatDate } from '../../dates.ts'

/** The stages in their order, with their days as the notice has them or as they follow. 时间安排 */
export function StagesPanel({ programme: { stages, everyMonths, period } }: { readonly programme: ProgrammeSheet }) {
  if (stages.length === 0) return null
  return (
    <section className="panel" aria-labelledby="stages">
      <h2 id="stages">时间安排</h2>
      <p className="quiet">
        考核期 <span className="date">{period.from}</span> 至 <span className="date">{period.to}</span>
        {everyMonths !== null && `，${everyMonths === 3 ? '每季度' : `每 ${everyMonths} 个月`}一批`}
      </p>
      <ol className="stages">
        {stages.map((stage) => (
          <li key={stage.name}>
            <h3>{stage.name}</h3>
            {(stage.does !== null || stage.late !== null) && (
              <p className="stage-tags small">
                {stage.does !== null && stage.does !== stage.name && <span className="tag">{stage.does}</span>}
                {stage.late !== null && <span className="quiet">{stage.late}</span>}
              </p>
            )}
            <Days stage={stage} />
            {stage.text !== null && <q className="clause">{stage.text}</q>}
            {stage.untranslated !== null && (
              <p className="untranslated">
                <span className="tag tag-untranslated">由人决定</span>
                <q>{stage.untranslated}</q>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Days({ stage: { windows, at, rule } }: { readonly stage: StageSheet }) {
  if (windows.length === 0) return rule !== null && <p className="stage-days">{rule}</p>
  return (
    <>
      {windows.map(({ from, to }) => (
        <p key={`${from ?? ''}${to ?? ''}`} className="stage-days">
          {from !== null && formatDate(from)}
          {to !== null && `${from === null ? '' : ' 至 '}${formatDate(to)}${at === null ? (from === null ? '前' : '') : ` ${at} 止`}`}
          {from !== null && to === null && '起'}
        </p>
      ))}
      {rule !== null && <p className="quiet small">{rule}</p>}
    </>
  )
}
