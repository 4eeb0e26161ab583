import type { SessionList } from '../../server/routes/sessions.ts'
import { formatInstant } from '../instants.ts'

interface SessionTableProps {
  readonly sessions: SessionList['sessions']
  /** Null: who looks may not. */
  readonly onEnd: ((id: string) => void) | null
  readonly isBusy: boolean
}

/** Where somebody is signed in, and the way to end it. 登录会话 */
export function SessionTable({ sessions, onEnd, isBusy }: SessionTableProps) {
  if (sessions.length === 0) return <p className="quiet">现在没有登录着的设备。</p>
  return (
    <div className="table-scroll">
      <table className="list-table stacks">
        <thead>
          <tr>
            <th scope="col">设备</th>
            <th scope="col">来源地址</th>
            <th scope="col">登录</th>
            <th scope="col">最近使用</th>
            {onEnd && <th scope="col">操作</th>}
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, device, address, createdAt, seenAt, current }) => (
            <tr key={id}>
              <th scope="row">
                {device}
                {current && <span className="quiet">（就是这里）</span>}
              </th>
              <td data-label="来源地址">{address}</td>
              <td className="date" data-label="登录">
                {formatInstant(createdAt)}
              </td>
              <td className="date" data-label="最近使用">
                {formatInstant(seenAt)}
              </td>
              {onEnd && (
                <td>
                  {current ? null : (
                    <button type="button" className="link" disabled={isBusy} onClick={() => onEnd(id)}>
                      结束登录
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
