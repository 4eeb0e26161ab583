import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListedClaim } from '../../../../server/claimApi.ts'
import { Pager } from '../../../components/Pager.tsx'
import { formatInstant } from '../../../instants.ts'
import { ClaimMark } from './ClaimMark.tsx'
import type { ClaimsSearch } from './claimsSearch.ts'
import { SaidFields } from './SaidFields.tsx'

const PER_PAGE = 50

interface ClaimTableProps {
  readonly claims: readonly ListedClaim[]
  readonly search: ClaimsSearch
}

/** What was filed, in its order; one click from each to its decision. 加分申报清单 */
export function ClaimTable({ claims, search }: ClaimTableProps) {
  const [page, setPage] = useState(1)
  const last = Math.max(1, Math.ceil(claims.length / PER_PAGE))
  const at = Math.min(page, last)
  return (
    <>
      <div className="table-scroll">
        <table className="objection-table">
          <caption className="hidden">加分申报清单</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">加分项目</th>
              <th scope="col">内容</th>
              <th scope="col">提交</th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {claims.slice((at - 1) * PER_PAGE, at * PER_PAGE).map((one) => (
              <tr key={one.id} data-open={search.open === one.id}>
                <th scope="row">
                  <Link from="/rounds/$round/claims" to="." search={{ ...search, open: one.id }} resetScroll={false}>
                    {one.unitName}
                  </Link>
                </th>
                <td>{one.nodeName}</td>
                <td className="objection-wants">
                  <span className="date">{one.on}</span>
                  <SaidFields said={one.said} />
                </td>
                <td>{one.filedAt === null ? '—' : formatInstant(one.filedAt)}</td>
                <td>
                  <ClaimMark state={one.state} late={one.late} />
                  {one.undone && <span className="quiet small objection-ask">事项已撤回</span>}
                  {one.same > 0 && <span className="small objection-ask claim-same">同一材料另有 {one.same} 份</span>}
                  {one.moved && (
                    <span className="quiet small objection-ask">
                      总分 {one.moved.before.total} <span aria-label="变为">→</span> {one.moved.after.total}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager total={claims.length} perPage={PER_PAGE} page={at} onTurn={setPage} />
    </>
  )
}
