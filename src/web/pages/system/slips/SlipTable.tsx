import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenSlips } from '../../../../server/routes/slips.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { formatInstant } from '../../../instants.ts'
import { PEOPLE } from '../../../people.ts'
import { useUnitNames } from '../../../units.ts'

type OpenSlip = OpenSlips['slips'][number]

const KINDS: Readonly<Record<OpenSlip['kind'], string>> = { setup: '初始设置', activation: '激活', reset: '重设密码' }

interface SlipTableProps {
  readonly slips: readonly OpenSlip[]
  /** Of whom and where is said only where it differs from row to row. */
  readonly isOfOne?: boolean
}

/** Slips that are out, without their codes; a lost one is made worthless. 未使用的激活单 */
export function SlipTable({ slips, isOfOne = false }: SlipTableProps) {
  const units = useUnitNames()
  const [revoking, setRevoking] = useState<OpenSlip | null>(null)
  return (
    <div className="table-scroll">
      <table className="list-table stacks">
        <thead>
          <tr>
            {!isOfOne && (
              <>
                <th scope="col">姓名</th>
                <th scope="col">单位</th>
              </>
            )}
            <th scope="col">用途</th>
            <th scope="col">打印时间</th>
            <th scope="col">有效期至</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {slips.map((slip) => (
            <tr key={slip.id}>
              {!isOfOne && (
                <>
                  <th scope="row">
                    <Link to="/system/people/$person" params={{ person: slip.person }}>
                      {slip.name}
                    </Link>
                  </th>
                  <td data-label="单位">{units.get(slip.unit)}</td>
                </>
              )}
              <td data-label="用途">{KINDS[slip.kind]}</td>
              <td className="date" data-label="打印时间">
                {formatInstant(slip.createdAt)}
              </td>
              <td className="date" data-label="有效期至">
                {formatInstant(slip.expiresAt)}
              </td>
              <td>
                <button type="button" className="link" onClick={() => setRevoking(slip)} aria-label={`作废${slip.name}的单子`}>
                  作废
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoking && (
        <Dialog title={`作废${revoking.name}的单子`} onClose={() => setRevoking(null)}>
          <ActForm
            act={() => send('DELETE', `/api/slips/${encodeURIComponent(revoking.id)}`)}
            changes={[PEOPLE]}
            onDone={() => setRevoking(null)}
            submit="作废"
            onCancel={() => setRevoking(null)}
          >
            <p>
              {formatInstant(revoking.createdAt)} 打印的那张，上面的激活码从现在起不能再用。丢了、发错了人的单子都应当作废，需要时另打一张。
            </p>
          </ActForm>
        </Dialog>
      )}
    </div>
  )
}
