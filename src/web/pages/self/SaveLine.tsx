import { formatInstant } from '../../instants.ts'
import type { Drafts } from './drafts/useDrafts.ts'

/** Whether what was typed is on the server, and what to do when it is not. 保存情况 */
export function SaveLine({ drafts }: { readonly drafts: Pick<Drafts, 'state' | 'saveNow'> }) {
  const { saving, savedAt, message, details, typed } = drafts.state
  if (saving === 'refused')
    return (
      <div className="fault self-saving" role="alert">
        <p>{message}</p>
        {details.length > 0 && (
          <ul>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p className="quiet small">
          您填的 {typed.size} 处留在这台设备上，没有丢；改正或者延期以后，点
          <button type="button" className="link" onClick={drafts.saveNow}>
            现在再试
          </button>
        </p>
      </div>
    )
  if (saving === 'unreachable')
    return (
      <p className="fault self-saving" role="alert">
        连不上服务器，您填的 {typed.size} 处留在这台设备上，没有丢；连上以后自动保存。
        <button type="button" className="link" onClick={drafts.saveNow}>
          现在再试
        </button>
      </p>
    )
  if (saving === 'failing')
    return (
      <p className="fault self-saving" role="alert">
        网络是通的，但程序这会儿存不下。您填的 {typed.size} 处留在这台设备上，没有丢，过一会儿自动再试。{message}
        <button type="button" className="link" onClick={drafts.saveNow}>
          现在再试
        </button>
      </p>
    )
  return (
    <p className="self-saving quiet small" role="status">
      {saving === 'saved' ? (savedAt === null ? '边填边自动保存' : `已保存 ${formatInstant(savedAt).slice(11)}`) : '正在保存……'}
    </p>
  )
}
