import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ObjectionLine } from '../../../../server/objectionApi.ts'
import { Pager } from '../../../components/Pager.tsx'
import { formatInstant } from '../../../instants.ts'
import { ObjectionMark } from './ObjectionMark.tsx'
import type { ObjectionsSearch } from './objectionsSearch.ts'

const PER_PAGE = 50

interface ObjectionTableProps {
  readonly objections: readonly ObjectionLine[]
  readonly search: ObjectionsSearch
}

/** What was handed in, in its order; one click from each to its decision. 异议清单 */
export function ObjectionTable({ objections, search }: ObjectionTableProps) {
  const [page, setPage] = useState(1)
  const last = Math.max(1, Math.ceil(objections.length / PER_PAGE))
  const at = Math.min(page, last)
  return (
    <>
      <div className="table-scroll">
        <table className="objection-table">
          <caption className="hidden">异议清单</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">指标</th>
              <th scope="col">要求</th>
              <th scope="col">提出</th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {objections.slice((at - 1) * PER_PAGE, at * PER_PAGE).map((one) => (
              <tr key={one.id} data-open={search.open === one.id}>
                <th scope="row">
                  <Link from="/rounds/$round/objections" to="." search={{ ...search, open: one.id }} resetScroll={false}>
                    {one.unitName}
                  </Link>
                </th>
                <td>
                  {one.nodeName}
                  {one.ask !== null && (
                    <span className="quiet small objection-ask">{one.object === '' ? one.ask : `${one.ask}（${one.object}）`}</span>
                  )}
                </td>
                <td className="objection-wants">{one.wants}</td>
                <td>{one.filedAt === null ? '—' : formatInstant(one.filedAt)}</td>
                <td>
                  <ObjectionMark state={one.state} late={one.late} />
                  {one.othersMoved > 0 && <span className="quiet small objection-ask">另有 {one.othersMoved} 个单位变动</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager total={objections.length} perPage={PER_PAGE} page={at} onTurn={setPage} />
    </>
  )
}
