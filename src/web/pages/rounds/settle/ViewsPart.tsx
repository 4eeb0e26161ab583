import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ViewsSheet } from '../../../../server/settlingApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { MoveTable } from './MoveTable.tsx'
import { viewsQuery } from './settleQueries.ts'
import { Wide } from './Wide.tsx'

import '../../../styles/settle.css'

interface ViewsPartProps {
  readonly round: string
  readonly unit: string
}

/** 前后对照: a unit's own result, the assessed one, the one after objections and the settled one beside each other, asked for when it is opened. */
export function ViewsPart({ round, unit }: ViewsPartProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="panel settle-views no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>前后对照</h2> <span className="quiet small">自评、考核、异议复核后、定稿放在一起看，变了哪里、为什么</span>
      </summary>
      {isOpen && <Views round={round} unit={unit} />}
    </details>
  )
}

function Views({ round, unit }: ViewsPartProps) {
  return <Loaded query={useQuery(viewsQuery(round, unit))}>{(sheet) => <Beside sheet={sheet} />}</Loaded>
}

function Beside({ sheet: { columns, rows, steps } }: { readonly sheet: ViewsSheet }) {
  const titles = new Map(columns.map(({ as, title }) => [as, title]))
  const moved = rows.filter(({ points }) => new Set(points).size > 1)
  return (
    <>
      <Wide name="得分对照">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">指标</th>
              {columns.map(({ as, title }) => (
                <th key={as} scope="col" className="figure">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="settle-total">
              <th scope="row">总分</th>
              {columns.map(({ as, total, place, grades }) => (
                <td key={as} className="figure">
                  {total}
                  {place !== null && <span className="quiet small"> 第 {place} 名</span>}
                  {grades.length > 0 && <span className="quiet small"> {grades.join('或')}</span>}
                </td>
              ))}
            </tr>
            {moved.map(({ node, name, points }) => (
              <tr key={node}>
                <th scope="row">
                  {node} {name}
                </th>
                {points.map((one, at) => (
                  <td key={columns[at]?.as} className="figure">
                    {one}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="quiet small">
        {moved.length === 0
          ? '各项都一样。'
          : `只列出有变化的 ${String(moved.length)} 项，其余 ${String(rows.length - moved.length)} 项都一样。`}
        自评、考核得分单独计算，不排名。
      </p>
      {steps
        .filter((step) => step.rows.length > 0)
        .map(({ from, to, rows: changed }) => (
          <section key={to} aria-label={`${titles.get(from) ?? ''}到${titles.get(to) ?? ''}`}>
            <h3>
              {titles.get(from)} → {titles.get(to)}
            </h3>
            <MoveTable rows={changed} />
          </section>
        ))}
    </>
  )
}
