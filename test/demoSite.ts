import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { demoServer } from '../demo-site/serve.mjs'

/** The demo site, served until the test is over; its front page. 示例网站 */
export async function demoSite(terms: { readonly articles: number; readonly seed: number; readonly today: string }): Promise<URL> {
  const { server } = demoServer(terms)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
}
