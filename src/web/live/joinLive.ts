import type { LiveMessage } from './LiveMessage.ts'
import { openLive } from './openLive.ts'

/**
 * Hears what changes: by the stream that all tabs of this browser share; where a browser knows no shared workers, by one of its own while it is looked at.
 * 加入变动通知
 *
 * @param who uses this page: for somebody else there is another stream
 * @returns how to stop
 */
export function joinLive(who: string, tell: (message: LiveMessage) => void): () => void {
  return typeof SharedWorker === 'undefined' ? whileLookedAt(tell) : shared(who, tell)
}

/** The page's one door to it: a tab stays connected, whoever uses it. */
let tab: MessagePort | null = null

function shared(who: string, tell: (message: LiveMessage) => void): () => void {
  tab ??= new SharedWorker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name: 'mingjing-live' }).port
  const port = tab
  port.onmessage = ({ data }: MessageEvent<LiveMessage>) => tell(data)
  port.postMessage(who)
  return () => {
    port.onmessage = null
    port.postMessage(null)
  }
}

/** A page in the background holds no connection; when it is looked at again it asks for everything anew. */
function whileLookedAt(tell: (message: LiveMessage) => void): () => void {
  let close: (() => void) | null = null
  const follow = () => {
    if (document.hidden === (close === null)) return
    if (close) {
      close()
      close = null
    } else close = openLive(tell)
  }
  follow()
  document.addEventListener('visibilitychange', follow)
  return () => {
    document.removeEventListener('visibilitychange', follow)
    close?.()
  }
}
