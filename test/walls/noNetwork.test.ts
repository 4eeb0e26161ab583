import { once } from 'node:events'
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { type AddressInfo, connect, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'

/** An address that is nobody's (RFC 5737), should the wall be down. */
const NOBODY = '192.0.2.1'
const REFUSED = /Tests run offline/

describe('a unit test', () => {
  it('cannot fetch', async () => {
    await expect(fetch(`https://${NOBODY}/`)).rejects.toThrow(REFUSED)
    await expect(fetch(new Request(`http://${NOBODY}/`))).rejects.toThrow(REFUSED)
  })

  it('cannot open a socket, in whichever way it asks', () => {
    expect(() => connect(80, NOBODY)).toThrow(REFUSED)
    expect(() => connect({ port: 80, host: NOBODY })).toThrow(REFUSED)
    expect(() => getPlain(`http://${NOBODY}/`)).toThrow(REFUSED)
    expect(() => getSecure(`https://${NOBODY}/`)).toThrow(REFUSED)
  })

  it('reaches a server of its own', async () => {
    const server = createServer((socket) => socket.end('here')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const [heard] = (await once(connect(port, '127.0.0.1'), 'data')) as [Buffer]
    expect(heard.toString()).toBe('here')
    server.close()
  })
})
