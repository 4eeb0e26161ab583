import type { UnitSheet } from '../../api.ts'
import { GradeBadge } from '../../components/GradeBadge.tsx'
import { PointsBar } from '../../components/PointsBar.tsx'
import { formatDate } from '../../dates.ts'

/** Who, how many points, which place and grade, and why. 得分表表头 */
export function SheetHead({ sheet }: { readonly sheet: UnitSheet }) {
  const { unit, standing, table, title, asOf, presumed } = sheet
  return (
    <header className="sheet-head panel">
      <div className="sheet-who">
        <h1>{unit.name}</h1>
        <p className="quiet">
          {unit.group}
          {unit.class !== null && ` ${unit.class}类`}
          {unit.functions.length > 0 && ` · ${unit.functions.join('、')}`}
        </p>
        <p className="quiet small">
          {title} · 计到 {formatDate(asOf)}
        </p>
      </div>
      <dl className="sheet-figures">
        <div>
          <dt>总分</dt>
          <dd className="total">
            {standing.total.text}
            <PointsBar bar={standing.bar} />
          </dd>
        </div>
        {table.ranked > 0 && (
          <div>
            <dt>名次</dt>
            <dd>
              {standing.place === null ? '不参加排名' : `第 ${standing.place} 名`}
              <span className="quiet small">
                {table.name} {table.ranked} 个
              </span>
            </dd>
          </div>
        )}
        {standing.grades.length > 0 && (
          <div>
            <dt>等次</dt>
            <dd>
              <GradeBadge line={standing} names={sheet.gradeNames} />
              {standing.decidedBy !== null && <span className="quiet small">由{standing.decidedBy}审定</span>}
            </dd>
          </div>
        )}
      </dl>
      {(standing.because.length > 0 || standing.open > 0 || presumed.length > 0) && (
        <ul className="sheet-why">
          {standing.open > 0 && <li>还有 {standing.open} 个检查点没有答案，得分写成范围：最少多少、最多多少。</li>}
          {standing.because.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {presumed.length > 0 && <li>{presumed.join('、')}：按现有登记计，以后还可能增加。</li>}
        </ul>
      )}
    </header>
  )
}
