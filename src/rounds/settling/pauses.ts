import { setImmediate as otherRequests } from 'node:timers/promises'

/** Others are let in when so much time has gone by: whoever answers goes to the database ten times, and waits here each time. */
const AFTER_MS = 2

/** Long work asks it again and again; others are let in when it is time. 让出处理器 */
export function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < AFTER_MS) return
    await otherRequests()
    since = performance.now()
  }
}
