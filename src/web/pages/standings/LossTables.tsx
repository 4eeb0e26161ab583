import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnalysisSheet, ClauseRow, LossRow } from '../../api.ts'
import { FileLinks } from '../../components/FileLinks.tsx'

interface LossTablesProps {
  readonly analysis: AnalysisSheet
  /** Only this group, by its name. */
  readonly table: string | undefined
  /** Where the files are made. */
  readonly files: string
}

/** So many clauses stand there at first. */
const FIRST = 20

/** What was lost where: by indicator, by clause, group beside group. 失分分析 */
export function LossTables({ analysis, table, files }: LossTablesProps) {
  const shown = analysis.tables.flatMap(({ name }, at) => (table === undefined || table === name ? [{ name, at }] : []))
  const isIn = (row: LossRow | ClauseRow) => shown.some(({ at }) => hasLost(row, at))
  const losses = analysis.losses.filter(isIn)
  const clauses = analysis.clauses.filter(isIn)
  const [isAll, setAll] = useState(false)
  const heads = shown.map(({ name }) => (
    <th key={name} scope="col" className="figure">
      {name}
    </th>
  ))
  const named = (row: LossRow | ClauseRow) => (
    <Link to="/programmes/$id" params={{ id: analysis.programme }} search={{ card: row.card, at: `${row.card}/${row.code}` }}>
      {row.number} {row.name}
    </Link>
  )
  if (losses.length === 0) return <p className="panel quiet">还没有单位失分。有了确定的失分，这里按指标、按条款列出来。</p>
  return (
    <>
      <section className="panel" aria-labelledby="lost-rows">
        <div className="table-head">
          <h2 id="lost-rows">失在哪些指标</h2>
          <FileLinks to={`${files}?table=losses`} name="按指标失分" />
        </div>
        <div className="table-scroll">
          <table className="separating loss-table" aria-labelledby="lost-rows">
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col" className="figure">
                  分值
                </th>
                <th scope="col" className="figure">
                  共失分
                </th>
                <th scope="col">
                  <span className="hidden">失分条</span>
                </th>
                {heads}
              </tr>
            </thead>
            <tbody>
              {losses.map((row) => (
                <tr key={`${row.card}/${row.code}`}>
                  <th scope="row">{named(row)}</th>
                  <td className="figure">{row.marks === '' ? <span className="quiet">不固定</span> : row.marks}</td>
                  <td className="figure change">−{row.all.sum}</td>
                  <td className="col-bar">
                    <Bar share={row.share} />
                  </td>
                  {shown.map(({ name, at }) => {
                    const cell = row.groups[at]
                    return (
                      <td key={name} className="figure">
                        {cell ? (
                          <>
                            {cell.lost === 0 ? '0' : `−${cell.sum}`} <span className="quiet small">{`${cell.lost}/${cell.units} 个`}</span>
                          </>
                        ) : (
                          <span className="quiet">—</span>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="quiet small">只算已经确定的失分；各组一列写共失多少分、几个单位失分／几个单位适用，“—”是评分表里没有这一项。</p>
      </section>
      {clauses.length > 0 && (
        <section className="panel" aria-labelledby="lost-clauses">
          <div className="table-head">
            <h2 id="lost-clauses">失在哪些条款</h2>
            <FileLinks to={`${files}?table=clauses`} name="按条款失分" />
          </div>
          <div className="table-scroll">
            <table className="separating loss-table" aria-labelledby="lost-clauses">
              <thead>
                <tr>
                  <th scope="col">条款</th>
                  <th scope="col">指标</th>
                  <th scope="col" className="figure">
                    共扣分
                  </th>
                  <th scope="col">
                    <span className="hidden">扣分条</span>
                  </th>
                  {heads}
                </tr>
              </thead>
              <tbody>
                {clauses.slice(0, isAll ? undefined : FIRST).map((row) => (
                  <tr key={`${row.card}/${row.code}/${row.clause}`}>
                    <th scope="row">{row.clause}</th>
                    <td>{named(row)}</td>
                    <td className="figure change">−{row.sum}</td>
                    <td className="col-bar">
                      <Bar share={row.share} />
                    </td>
                    {shown.map(({ name, at }) => (
                      <td key={name} className="figure">
                        {row.groups[at] ?? 0} 个
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {!isAll && clauses.length > FIRST && (
            <button type="button" className="link no-print" onClick={() => setAll(true)}>
              全部 {clauses.length} 条
            </button>
          )}
          <p className="quiet small">
            按每条规则各自扣的分相加；一项扣完为止或者换算过的，各条相加会多于这一项的失分。各组一列是被扣的单位数。
          </p>
        </section>
      )}
    </>
  )
}

const hasLost = (row: LossRow | ClauseRow, at: number): boolean => {
  const cell = row.groups[at]
  return typeof cell === 'number' ? cell > 0 : (cell?.lost ?? 0) > 0
}

const Bar = ({ share }: { readonly share: number }) => (
  <span className="bar" aria-hidden="true">
    <span className="bar-lost" style={{ width: `${String(share)}%` }} />
  </span>
)
