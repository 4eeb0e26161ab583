import type { ServerType } from '@hono/node-server'

/** Requests that are being answered get so much time to end. */
const GRACE_MS = 10_000

/** Takes no more requests, and lets those end that are being answered; for a while. 停止服务 */
export async function stopListening(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
  const connections = 'closeIdleConnections' in server ? server : null
  // A browser keeps its connections open; nobody waits for those that ask for nothing.
  const idle = setInterval(() => connections?.closeIdleConnections(), 100)
  connections?.closeIdleConnections()
  const late = setTimeout(() => connections?.closeAllConnections(), GRACE_MS)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}
