import type { ReactNode } from 'react'
import type { UnitSheet } from '../../api.ts'
import { GradeBadge } from '../../components/GradeBadge.tsx'
import { PointsBar } from '../../components/PointsBar.tsx'
import { ReceiptCode } from '../../components/ReceiptCode.tsx'
import { formatDate } from '../../dates.ts'
import { isShiftUnsaid, shiftWords } from '../standings/RoundFacts.tsx'
import { assessorsOf } from './sheetRows.ts'
import { FindingCounts } from '../standings/FindingCounts.tsx'

interface SheetHeadProps {
  readonly sheet: UnitSheet
  /** Of its heading on the page. */
  readonly level?: 1 | 2
  readonly children?: ReactNode
}

/** Who, how many points, which place and grade, how far from the line, and why. 得分表表头 */
export function SheetHead({ sheet, level = 1, children }: SheetHeadProps) {
  const { unit, standing, table, title, asOf } = sheet
  const assessors = assessorsOf(sheet.root)
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <header className="sheet-head panel">
      <div className="sheet-who">
        <Heading>
          {unit.name}{' '}
          <span className="sheet-group">
            {unit.group}
            {unit.class !== null && ` ${unit.class}类`}
          </span>
        </Heading>
        {assessors.length === 1 && assessors[0] !== '' && (
          <p className="quiet small">
            {table.marked ? '牵头单位' : '测评单位'}：{assessors[0]}
          </p>
        )}
        {unit.functions.length > 0 && <p className="quiet">职能：{unit.functions.join('、')}</p>}
        <p className="quiet small">
          {title} · 计到 {formatDate(asOf)}
          {isShiftUnsaid(sheet) && ` · ${shiftWords(sheet.shift)}`} <ReceiptCode receipt={sheet.receipt} />
        </p>
      </div>
      <dl className="sheet-figures">
        {table.marked ? <Total sheet={sheet} /> : <Conclusion sheet={sheet} />}
        {table.ranked > 0 && (
          <Figure title="名次">
            {standing.place === null ? '不参加排名' : `第 ${standing.place} 名`}
            <span className="quiet small">
              {table.name} {table.ranked} 个{standing.tiedWith.length > 0 && `，与${standing.tiedWith.join('、')}同分`}
            </span>
          </Figure>
        )}
        {standing.grades.length > 0 && (
          <Figure title="等次">
            <GradeBadge line={standing} names={sheet.gradeNames} />
            {standing.decidedBy !== null && <span className="quiet small">由{standing.decidedBy}审定</span>}
          </Figure>
        )}
      </dl>
      <div className="sheet-foot">
        <Reasons sheet={sheet} />
        {children}
      </div>
    </header>
  )
}

function Total({ sheet: { standing, waterfall } }: { readonly sheet: UnitSheet }) {
  return (
    <Figure title="总分" className="total">
      <span>
        {standing.total.text}
        {waterfall && !standing.total.none && <span className="of"> / {waterfall.full}</span>}
      </span>
      <PointsBar bar={standing.bar} />
    </Figure>
  )
}

/** What a unit has where no points are given. */
function Conclusion({ sheet: { standing } }: { readonly sheet: UnitSheet }) {
  return (
    <>
      {standing.verdicts.length > 0 && <Figure title="结论">{standing.verdicts.join(' 或 ')}</Figure>}
      {standing.findings.length > 0 && (
        <Figure title="发现的问题">
          <FindingCounts findings={standing.findings} />
        </Figure>
      )}
      {standing.columns && (
        <Figure title="有问题的栏目">
          {standing.columns.faulty}
          <span className="quiet small">共保障 {standing.columns.kept} 个栏目</span>
        </Figure>
      )}
    </>
  )
}

function Figure({ title, className, children }: { readonly title: string; readonly className?: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className={className}>{children}</dd>
    </div>
  )
}

function Reasons({ sheet: { standing, presumed, table } }: { readonly sheet: UnitSheet }) {
  const { distance, because, open } = standing
  return (
    <ul className="sheet-why">
      {distance && (
        <li>
          <span className="label">距线</span>
          <span className="distance" data-side={distance.side}>
            {distance.words}
          </span>
        </li>
      )}
      {open > 0 && (
        <li>
          还有 {open} 个检查点没有答案，{table.marked ? '得分写成范围：最少多少、最多多少。' : '问题数写成范围。'}
        </li>
      )}
      {because.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {presumed.length > 0 && <li>{presumed.join('、')}：按现有登记计，以后还可能增加。</li>}
    </ul>
  )
}
