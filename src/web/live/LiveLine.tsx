import { useQueryClient } from '@tanstack/react-query'
import { meQuery, useMe } from '../me.ts'
import { useLive } from './useLive.ts'

/** Keeps the page up to date, and says quietly when it cannot. 连接状态提示 */
export function LiveLine() {
  const me = useMe()
  const client = useQueryClient()
  const isIn = me?.by === 'session' || me?.by === 'demonstration'
  const state = useLive(isIn ? `${me.by} ${me.person?.id ?? ''}` : null)
  return (
    <div role="status" className="live-line no-print">
      {state === 'broken' && '与服务器的连接断了，正在重连。连上以前，这一页可能不是最新的。'}
      {state === 'full' && '您打开的浏览器太多，这一页不再自动更新。请关掉不用的；现在要看最新的，请刷新。'}
      {state === 'ended' && (
        <>
          登录已经结束，这一页不再自动更新。
          <button type="button" onClick={() => void client.invalidateQueries(meQuery)}>
            重新登录
          </button>
        </>
      )}
    </div>
  )
}
