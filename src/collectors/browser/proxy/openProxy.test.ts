import { once } from 'node:events'
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect, createServer, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ALLOWED, asSent, HOSTILE, newTrap, resolveHostile } from '../../../../test/hostileTargets.ts'
import { pageOf, servedSite } from '../../../../test/servedSite.ts'
import { openProxy } from './openProxy.ts'
import type { Proxy } from './Proxy.ts'

async function newProxy(more: Partial<Parameters<typeof openProxy>[0]> = {}): Promise<Proxy> {
  const proxy = await openProxy({
    targets: () => ALLOWED,
    resolve: resolveHostile,
    connectMs: 2000,
    idleMs: 2000,
    wholeBytes: 1_000_000,
    ...more,
  })
  onTestFinished(() => proxy.close())
  return proxy
}

const right = ({ username, password }: Proxy) => ({
  'proxy-authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
})

interface Asking {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

async function asked(proxy: Proxy, path: string, { method = 'GET', headers = right(proxy), body }: Asking = {}) {
  const host = URL.canParse(path) ? new URL(path).host : path
  const asking = request({ host: '127.0.0.1', port: proxy.port, method, path, headers: { host, ...headers }, agent: false })
  asking.end(body)
  const [answer] = (await once(asking, method === 'CONNECT' ? 'connect' : 'response')) as [
    { statusCode: number; headers: IncomingHttpHeaders } & AsyncIterable<Buffer>,
  ]
  return { code: answer.statusCode, headers: answer.headers, body: method === 'CONNECT' ? '' : await text(answer).catch(() => 'cut') }
}

/** Sends bytes as they are, and gives what comes until the other side hangs up. */
async function said(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.write(bytes)
  return text(socket)
}

describe('The browser’s proxy', () => {
  it('asks plainly and through a tunnel for what is allowed, and counts what passes', async () => {
    const site = await servedSite({ '/': pageOf('首页', []) })
    const proxy = await newProxy()
    expect(await asked(proxy, `http://site.gov.cn:${site.port}/`)).toMatchObject({
      code: 200,
      body: expect.stringContaining('首页') as string,
    })
    const authority = `site.gov.cn:${site.port}`
    const bytes = `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\nProxy-Authorization: ${right(proxy)['proxy-authorization']}\r\n\r\n`
    const tunnelled = await said(proxy.port, `${bytes}GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(tunnelled).toMatch(/^HTTP\/1\.1 200 Connection Established\r\n\r\nHTTP\/1\.1 200 OK[\s\S]*首页/u)
    expect(proxy.bytes()).toBeGreaterThan(500)
    expect(proxy.refused()).toEqual([])
  })

  it('serves nobody who does not know its password, which no other proxy has', async () => {
    const site = await servedSite({ '/': pageOf('首页', []) })
    const [proxy, other] = [await newProxy(), await newProxy()]
    const address = `http://site.gov.cn:${site.port}/`
    for (const headers of [{}, right(other), { 'proxy-authorization': 'Basic Og==' }])
      expect(await asked(proxy, address, { headers })).toMatchObject({ code: 407 })
    expect(await asked(proxy, `site.gov.cn:${site.port}`, { method: 'CONNECT', headers: {} })).toMatchObject({ code: 407 })
    expect(site.asked.size).toBe(0)
  })

  it.each(HOSTILE)('connects neither plainly nor by tunnel to %s', async (_, host, status) => {
    const trap = await newTrap()
    const proxy = await newProxy()
    expect(await asked(proxy, asSent(`http://${host}:${trap.port}/`))).toMatchObject({ code: 502 })
    const spelt = new URL(`http://${host}/`).hostname.replace(/^\[|\]$/gu, '')
    expect(proxy.refused()).toEqual([{ place: `${spelt}:${trap.port}`, status }])
    expect([400, 403]).toContain((await asked(proxy, asSent(`${host}:${trap.port}`), { method: 'CONNECT' })).code)
    expect(trap.came()).toBe(0)
  })

  it('checks each connection anew, so that a name that changes its mind leads nowhere', async () => {
    const site = await servedSite({ '/': pageOf('首页', []) })
    const answers = [['127.0.0.1'], ['169.254.169.254'], ['::ffff:127.0.0.1', '0.0.0.0'], []]
    let times = 0
    const proxy = await newProxy({ resolve: () => Promise.resolve(answers[times++] ?? []) })
    const codes: number[] = []
    for (let at = 0; at < 4; at += 1) codes.push((await asked(proxy, `http://site.gov.cn:${site.port}/`)).code)
    expect(codes).toEqual([200, 502, 502, 502])
    // Asked once for each: between check and connection there is no second question.
    expect([times, site.asked.get('/')]).toEqual([4, 1])
  })

  it('follows no redirect by itself', async () => {
    const trap = await newTrap()
    const site = await servedSite({
      '/': (_, response) => void response.writeHead(302, { location: `http://127.0.0.1:${trap.port}/` }).end(),
    })
    expect(await asked(await newProxy(), `http://site.gov.cn:${site.port}/`)).toMatchObject({ code: 302 })
    expect(trap.came()).toBe(0)
  })

  it('tells the site neither its password nor who asked, and lets no site ask for the password', async () => {
    const heard: unknown[] = []
    const site = await servedSite({
      '/': ({ headers }, response) => {
        heard.push(headers)
        response.writeHead(407, { 'proxy-authenticate': 'Basic realm="x"', 'alt-svc': 'h3=":443"', 'x-own': '1' }).end()
      },
    })
    const proxy = await newProxy()
    const answer = await asked(proxy, `http://site.gov.cn:${site.port}/`, {
      headers: { ...right(proxy), connection: 'x-way', 'x-way': '1', 'x-page': '2' },
    })
    expect(answer.code).toBe(502)
    expect(Object.keys(answer.headers)).toContain('x-own')
    expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['alt-svc']))
    expect(answer.headers['proxy-authenticate']).toBeUndefined()
    expect(heard).toEqual([{ host: `site.gov.cn:${site.port}`, connection: 'close', 'x-page': '2' }])
  })

  it('lets a page ask with POST, but change nothing', async () => {
    let body = ''
    const site = await servedSite({
      '/': (one, response) => {
        void text(one).then((came) => {
          body = came
          response.end('ok')
        })
      },
    })
    const proxy = await newProxy()
    const url = `http://site.gov.cn:${site.port}/`
    expect(await asked(proxy, url, { method: 'POST', body: 'page=2' })).toMatchObject({ code: 200 })
    expect(body).toBe('page=2')
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE']) expect(await asked(proxy, url, { method })).toMatchObject({ code: 405 })
    expect(await asked(proxy, url, { method: 'POST', body: 'x'.repeat(1_100_000) })).toMatchObject({ code: 413 })
    expect(site.asked.get('/')).toBe(1)
  })

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 0\r\n\r\nhello'],
    [
      'a length and chunks',
      'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nZ\r\n0\r\n\r\nGET http://127.0.0.1/ HTTP/1.1\r\n\r\n',
    ],
    ['chunks by a name that only some understand', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a header folded over two lines', 'X-A: 1\r\n Transfer-Encoding: chunked\r\n\r\n'],
    ['a name of a header with a blank', 'Transfer-Encoding : chunked\r\n\r\n'],
    ['lines that end with LF only', 'X-A: 1\nX-B: 2\n\n'],
    ['another host in the header', 'Host: 127.0.0.1\r\n\r\n'],
  ])('understands no request with %s', async (_, rest) => {
    const site = await servedSite({ '/': pageOf('首页', []) })
    const proxy = await newProxy()
    const host = `site.gov.cn:${site.port}`
    const first = rest.startsWith('Host') ? '' : `Host: ${host}\r\n`
    const head = `POST http://${host}/ HTTP/1.1\r\n${first}Proxy-Authorization: ${right(proxy)['proxy-authorization']}\r\n`
    expect(await said(proxy.port, head + rest)).toMatch(/^(?:HTTP\/1\.1 4\d\d [\s\S]*)?$/u)
    expect(site.asked.size).toBe(0)
  })

  it.each([
    ['an address without its host', 'GET / HTTP/1.1'],
    ['a file', 'GET file:///etc/passwd HTTP/1.1'],
    ['another protocol', 'GET ftp://site.gov.cn/ HTTP/1.1'],
    ['https without a tunnel', 'GET https://site.gov.cn/ HTTP/1.1'],
    ['a user in the address', 'GET http://a:b@site.gov.cn/ HTTP/1.1'],
    ['a tunnel to an address with a path', 'CONNECT http://site.gov.cn/ HTTP/1.1'],
    ['a tunnel without a port', 'CONNECT site.gov.cn HTTP/1.1'],
    ['a tunnel to port 0', 'CONNECT site.gov.cn:0 HTTP/1.1'],
    ['a tunnel with a user', 'CONNECT a@site.gov.cn:80 HTTP/1.1'],
  ])('knows no place for %s', async (_, line) => {
    const proxy = await newProxy()
    const bytes = `${line}\r\nHost: site.gov.cn\r\nProxy-Authorization: ${right(proxy)['proxy-authorization']}\r\nConnection: close\r\n\r\n`
    expect(await said(proxy.port, bytes)).toMatch(/^HTTP\/1\.1 400/u)
  })

  it('carries no more than it may, and nothing after that', async () => {
    const site = await servedSite({ '/': (_, response) => void response.end(Buffer.alloc(3_000_000)), '/small': 'x' })
    const proxy = await newProxy()
    const { body } = await asked(proxy, `http://site.gov.cn:${site.port}/`)
    expect(body).toBe('cut')
    expect(proxy.isOver()).toBe(true)
    expect(await asked(proxy, `http://site.gov.cn:${site.port}/small`)).toMatchObject({ code: 502 })
    expect(site.asked.get('/small')).toBeUndefined()
  })

  it('hangs up on whoever says nothing', async () => {
    const silent = createServer((socket) => void socket.on('error', () => socket.destroy())).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    onTestFinished(() => void silent.close())
    const proxy = await newProxy({ idleMs: 100 })
    const url = `http://site.gov.cn:${(silent.address() as AddressInfo).port}/`
    await expect(asked(proxy, url)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })
})
