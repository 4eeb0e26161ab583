import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { RoundHead } from '../../../../../server/routes/roundHead.ts'
import type { YearsSheet, YearTable } from '../../../../api.ts'
import { FileLinks } from '../../../../components/FileLinks.tsx'
import { Loaded } from '../../../../components/Loaded.tsx'
import { saveChart } from '../../../../saveChart.ts'
import { present } from '../../../../search.ts'
import { ResultsPlaceContext } from '../../../standings/ResultsPlace.ts'
import { RoundFrame } from '../../RoundFrame.tsx'
import { roundPath } from '../../roundQueries.ts'
import { placeIn } from '../placeIn.ts'
import { yearsQuery } from '../resultQueries.ts'
import { MethodTable } from './MethodTable.tsx'
import { YearRows } from './YearRows.tsx'
import { YearsChart } from './YearsChart.tsx'
import { YearUnits } from './YearUnits.tsx'
import '../../../../styles/years.css'

const route = getRouteApi('/rounds/$round/results/years')

/** A round beside earlier ones: the methods first, then what may be compared. 历年对比 */
export function YearsPage() {
  const { round } = route.useParams()
  const trail = [
    <Link key="results" to="/rounds/$round/results" params={{ round }}>
      结果
    </Link>,
    '历年对比',
  ]
  return (
    <RoundFrame
      round={round}
      title="历年对比"
      trail={trail}
      lead="先比方法，再比结果：计分、排名、等次的办法不同的年度，写明不可比和为什么。"
      actions={
        <button type="button" className="button no-print" onClick={() => window.print()}>
          打印
        </button>
      }
    >
      {(head) => <Years head={head} />}
    </RoundFrame>
  )
}

function Years({ head }: { readonly head: RoundHead }) {
  return (
    <ResultsPlaceContext value={placeIn(head, null)}>
      <Loaded query={useQuery(yearsQuery(head.id))}>
        {(sheet) => <Compared round={head.id} sheet={sheet} mayImport={head.may.includes('import.outside')} />}
      </Loaded>
    </ResultsPlaceContext>
  )
}

interface ComparedProps {
  readonly round: string
  readonly sheet: YearsSheet
  readonly mayImport: boolean
}

function Compared({ round, sheet, mayImport }: ComparedProps) {
  const search = route.useSearch()
  const files = `${roundPath(round)}/years.xlsx`
  if (sheet.years.length < 2 && sheet.left.length === 0)
    return (
      <div className="notice-box">
        <h2>还没有可以对比的往年结果</h2>
        <p>
          同一个单位组织的往年批次，最终定稿以后自动出现在这里。没有用明镜做过的年度，可以由政务公开办在“外来结果”页导入往年名次，这里就列出名次。
        </p>
        <p className="actions">
          <Link to="/rounds/$round/results" params={{ round }} className="button">
            看本批次的结果
          </Link>
          <Link to="/rounds" className="button">
            看别的批次
          </Link>
          {mayImport && (
            <Link to="/rounds/$round/incoming" params={{ round }} className="button">
              导入往年名次
            </Link>
          )}
        </p>
      </div>
    )
  const table = sheet.tables.find(({ name }) => name === search.table) ?? sheet.tables[0]
  return (
    <>
      <section className="panel" aria-labelledby="years-methods">
        <div className="table-head">
          <h2 id="years-methods">方法比较</h2>
          <FileLinks to={`${files}?table=methods`} name="方法比较" />
        </div>
        <MethodTable sheet={sheet} />
        {sheet.left.map(({ title, why }) => (
          <p key={title} className="notice-line">
            “{title}”没有列入：{why}
          </p>
        ))}
      </section>
      {sheet.tables.length > 1 && (
        <div className="no-print">
          <div className="segments" role="group" aria-label="组别">
            {sheet.tables.map(({ name }) => (
              <Link
                key={name}
                to="/rounds/$round/results/years"
                params={{ round }}
                search={{ table: name }}
                resetScroll={false}
                activeOptions={{ includeSearch: true }}
                aria-current={name === table?.name ? 'true' : undefined}
              >
                {name}
              </Link>
            ))}
          </div>
        </div>
      )}
      {table && <TablePart key={table.name} sheet={sheet} table={table} unit={search.unit} files={files} />}
    </>
  )
}

interface TablePartProps {
  readonly sheet: YearsSheet
  readonly table: YearTable
  readonly unit: string | undefined
  readonly files: string
}

function TablePart({ sheet, table, unit, files }: TablePartProps) {
  const navigate = useNavigate({ from: '/rounds/$round/results/years' })
  const chart = useRef<HTMLDivElement>(null)
  const chosen = table.units.find((one) => one.unit === unit)
  // Of one year alone there is nothing to hold beside it.
  const isScored = sheet.years.filter(({ round }) => round !== null).length > 1
  return (
    <>
      {isScored && (
        <section className="panel" aria-labelledby="years-groups">
          <div className="table-head">
            <h2 id="years-groups">{table.name}历年得分</h2>
            <FileLinks to={`${files}?table=groups`} name={`${table.name}历年得分`} />
          </div>
          <p className="years-tools no-print">
            <label>
              加上一个单位{' '}
              <select
                value={chosen?.unit ?? ''}
                onChange={({ target }) =>
                  void navigate({
                    search: (was) => present({ ...was, unit: target.value === '' ? undefined : target.value }),
                    replace: true,
                    resetScroll: false,
                  })
                }
              >
                <option value="">不加</option>
                {table.units.map(({ unit: id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>{' '}
            <button type="button" className="link" onClick={() => chart.current && saveChart(chart.current, `${table.name}历年得分`)}>
              存成图片（SVG）
            </button>
          </p>
          <div ref={chart}>
            <YearsChart years={sheet.years} figures={table.figures} unit={chosen} name={table.name} />
          </div>
          <p className="quiet small">竖条从最低到最高，横线是中位数{chosen && `，圆点是${chosen.name}`}；只有得分可比的年度之间才连线。</p>
          <FigureTable sheet={sheet} table={table} />
        </section>
      )}
      <section className="panel" aria-labelledby="years-units">
        <div className="table-head">
          <h2 id="years-units">各单位</h2>
          <FileLinks to={`${files}?table=units`} name="各单位历年结果" />
        </div>
        <YearUnits years={sheet.years} table={table} programme={sheet.programme} />
        <p className="quiet small">“变动”只与得分可比的最近一年相比，两年的得分都定了才有。</p>
      </section>
      {isScored && (
        <section className="panel" aria-labelledby="years-rows">
          <div className="table-head">
            <h2 id="years-rows">各指标平均失分</h2>
            <FileLinks to={`${files}?table=rows`} name="各指标历年失分" />
          </div>
          <YearRows years={sheet.years} table={table} />
        </section>
      )}
    </>
  )
}

function FigureTable({ sheet, table }: Pick<TablePartProps, 'sheet' | 'table'>) {
  return (
    <div className="table-scroll">
      <table className="years-units" aria-label={`${table.name}历年得分的数字`}>
        <thead>
          <tr>
            <th scope="col">年度</th>
            {['中位数', '最低', '最高'].map((head) => (
              <th key={head} scope="col" className="figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.figures.map((one, at) => {
            const label = sheet.years[at]?.label ?? ''
            return (
              one && (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="figure">{one.median}</td>
                  <td className="figure">{one.lowest}</td>
                  <td className="figure">{one.highest}</td>
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
