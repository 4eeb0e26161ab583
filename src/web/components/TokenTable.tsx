import { useState } from 'react'
import { ACTIONS, isActionId } from '../../permissions/actions.ts'
import type { TokenList } from '../../server/routes/tokens.ts'
import { formatInstant } from '../instants.ts'

interface TokenTableProps {
  readonly tokens: TokenList['tokens']
  /** Null: who looks may not. */
  readonly onRevoke: ((id: string) => void) | null
  readonly isBusy: boolean
}

/** Keys for programs, the revoked ones too; the keys themselves are shown nowhere. 访问令牌 */
export function TokenTable({ tokens, onRevoke, isBusy }: TokenTableProps) {
  const [now] = useState(() => new Date().toISOString())
  return (
    <div className="table-scroll">
      <table className="list-table stacks">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">可以做的操作</th>
            <th scope="col">有效期至</th>
            <th scope="col">最近使用</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, scope, expiresAt, usedAt, revokedAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label="可以做的">{scope.map((action) => (isActionId(action) ? ACTIONS[action].title : action)).join('；')}</td>
              <td className="date" data-label="有效期至">
                {formatInstant(expiresAt)}
              </td>
              <td className="date" data-label="最近使用">
                {usedAt === null ? '没有用过' : formatInstant(usedAt)}
              </td>
              <td>
                {revokedAt !== null ? (
                  <span className="quiet">已撤销</span>
                ) : expiresAt <= now ? (
                  <span className="quiet">已过期</span>
                ) : onRevoke === null ? (
                  '有效'
                ) : (
                  <button type="button" className="link" disabled={isBusy} onClick={() => onRevoke(id)}>
                    撤销
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
