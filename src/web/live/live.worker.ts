import type { LiveMessage, LiveState } from './LiveMessage.ts'
import { openLive } from './openLive.ts'

/**
 * One event stream for all tabs of a browser: over HTTP/1.1 a browser opens six connections to a server, and each tab needs some of them. 共用的事件流
 *
 * A tab says who uses it; for somebody else, or where the last stream has ended, a new one is opened.
 */
const tabs = new Set<MessagePort>()
let of: string | null = null
let is: LiveState = 'broken'
let close = (): void => undefined

function tell(message: LiveMessage): void {
  if (message.kind === 'state') is = message.is
  for (const tab of tabs) tab.postMessage(message)
}

function join(tab: MessagePort, who: string | null): void {
  if (who === null) {
    tabs.delete(tab)
    return
  }
  tabs.add(tab)
  if (who === of && is !== 'ended') {
    tab.postMessage({ kind: 'state', is } satisfies LiveMessage)
    return
  }
  close()
  of = who
  is = 'broken'
  close = openLive(tell)
}

self.addEventListener('connect', (event) => {
  const [tab] = (event as MessageEvent).ports
  if (!tab) return
  tab.onmessage = ({ data }: MessageEvent<string | null>) => join(tab, data)
})
