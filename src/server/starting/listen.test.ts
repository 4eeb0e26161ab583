import { createServer } from 'node:http'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { listen } from './listen.ts'

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => void probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.')
  return address.port
}

it('keeps a connection longer than a proxy before it does, so that no request meets one that is being closed', async () => {
  const { server, port } = await listen(new Hono(), { host: '127.0.0.1', port: await freePort(), orNext: true, tls: null })
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  expect(answer.headers.get('keep-alive')).toBe('timeout=75')
  await new Promise((resolve) => server.close(resolve))
})
