import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startBrowser } from '../startBrowser.ts'
import { pageOf, servedSite, type Served, type ServedSite } from '../servedSite.ts'
import type { DrawnPage, NotDrawn } from '../../src/collectors/crawl/DrawPage.ts'
import { openBrowser, type BrowserTerms, type OpenBrowser } from '../../src/collectors/browser/openBrowser.ts'
import { USUAL_PAGE } from '../../src/collectors/browser/pages/PageTerms.ts'

/** Quick, for pages that never end. */
const QUICK = { ...USUAL_PAGE, quietMs: 3000, wholeMs: 9000 }

const bySite = (site: ServedSite): BrowserTerms => ({
  targets: () => [
    { host: 'site.gov.cn', port: site.port, privateAllowed: true },
    { host: 'public.gov.cn', port: null, privateAllowed: false },
  ],
  userAgent: 'Mozilla/5.0 (compatible; Mingjing/test)',
  page: QUICK,
  resolve: (host) => Promise.resolve(host.endsWith('.gov.cn') ? ['127.0.0.1'] : []),
  isForOwnPagesOnly: true,
})

const scripted = (script: string, body = '<div id="app"></div>'): string =>
  `<!doctype html><meta charset="utf-8"><title>脚本</title>${body}<script>${script}</script>`

/** Counts whoever comes, by TCP or UDP; nobody should. */
async function newTrap() {
  const came: string[] = []
  const tcp = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', (part) => {
      came.push(part.toString('latin1').slice(0, 80))
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\nAccess-Control-Allow-Origin: *\r\n\r\nSECRET')
    })
    came.push('tcp')
  }).listen(0, '127.0.0.1')
  await once(tcp, 'listening')
  const { port } = tcp.address() as AddressInfo
  const udp = createSocket('udp4')
  udp.on('message', () => came.push('udp'))
  udp.bind(port, '127.0.0.1')
  await once(udp, 'listening')
  return {
    port,
    came,
    close: () => {
      tcp.close()
      udp.close()
    },
  }
}

const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`mingjing-browser-${process.pid}-`))

describe('A browser for a run', () => {
  const pages: Record<string, Served> = {}
  let site: ServedSite
  let browser: OpenBrowser
  let trap: Awaited<ReturnType<typeof newTrap>>
  const closing: (() => void)[] = []

  beforeAll(async () => {
    trap = await newTrap()
    site = await servedSite(pages, undefined, (close) => closing.push(close))
    browser = await openBrowser(bySite(site))
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    trap.close()
    for (const close of closing) close()
  })

  /** Serves a page and lets the browser open it. */
  async function drawn(page: Served, more: { isPictured?: boolean; mayAsk?: (url: URL) => boolean; path?: string } = {}) {
    const { isPictured = false, mayAsk = () => true, path = '/page.html' } = more
    pages[path] = page
    const url = new URL(`http://site.gov.cn:${site.port}${path}`)
    return browser.draw({ url, isPictured, mayAsk: (one) => Promise.resolve(mayAsk(one)) })
  }
  const html = (page: DrawnPage | NotDrawn) => (page.kind === 'drawn' ? Buffer.from(page.html).toString() : `${page.fault} ${page.note}`)

  it('gives what scripts made of a page, with where it ended and the code of the document', async () => {
    pages['/list.json'] = (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('["关于预算的公告"]')
    const page = await drawn(scripted(`fetch('/list.json').then(r=>r.json()).then(l=>{app.innerHTML='<a href="/a.html">'+l[0]+'</a>'})`))
    expect(page).toMatchObject({ kind: 'drawn', code: 200, finalUrl: `http://site.gov.cn:${site.port}/page.html`, screenshot: null })
    expect(html(page)).toContain('<a href="/a.html">关于预算的公告</a>')
  })

  it('says who it is, and leaves images alone where no picture is wanted', async () => {
    const heard: (string | undefined)[] = []
    const served: Served = ({ headers }, response) => {
      heard.push(headers['user-agent'])
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(scripted('app.textContent=1', '<img src="/plain.png"><p id="app">'))
    }
    const asked = await drawn(served)
    expect(asked.kind).toBe('drawn')
    expect(heard).toEqual(['Mozilla/5.0 (compatible; Mingjing/test)'])
    expect(site.asked.get('/plain.png')).toBeUndefined()
  })

  it('takes a picture, of a page that is not there too', async () => {
    const page = await drawn((_, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end(pageOf('没有这一页', [])), {
      isPictured: true,
    })
    expect(page).toMatchObject({ kind: 'drawn', code: 404 })
    const png = page.kind === 'drawn' ? page.screenshot : null
    expect(Buffer.from(png ?? []).subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect(Buffer.from(png ?? []).readUInt32BE(16)).toBe(1366)
  })

  it('reads the document itself where a page’s scripts lie about it', async () => {
    const page = await drawn(
      scripted(
        `Object.defineProperty(Element.prototype,'outerHTML',{get:()=>'假的'});Object.defineProperty(document,'documentElement',{get:()=>null});app.textContent='真的'`,
      ),
    )
    expect(html(page)).toContain('真的')
    expect(html(page)).not.toMatch(/^假的/u)
  })

  it('gives pages nothing of each other', async () => {
    await drawn(scripted(`document.cookie='a=1';localStorage.b='2'`))
    const page = await drawn(scripted(`app.textContent='['+document.cookie+(localStorage.b??'')+']'`))
    expect(html(page)).toContain('>[]<')
  })

  it('asks robots.txt’s leave for what a page loads', async () => {
    const page = await drawn(scripted(`fetch('/closed/x').catch(()=>{app.textContent='no'})`), {
      mayAsk: ({ pathname }) => pathname !== '/closed/x',
    })
    expect(html(page)).toContain('>no<')
    expect(site.asked.get('/closed/x')).toBeUndefined()
  })

  it('takes what is there of a page that never comes to rest', async () => {
    pages['/slow'] = () => undefined
    const page = await drawn(scripted(`app.textContent='已有的内容';setInterval(()=>fetch('/none'),50);fetch('/slow')`))
    expect(html(page)).toContain('已有的内容')
  })

  describe('lets nothing that a page tries reach another place', () => {
    const to = (scheme: string, tag: string) => `${scheme}://127.0.0.1:${trap.port}/${tag}`
    /** All that a page can try without leaving its place; each by itself, so that one that fails leaves the others. */
    const tries = (port: number): readonly string[] => {
      const at = (scheme: string, tag: string) => `${scheme}://127.0.0.1:${port}/${tag}`
      return [
        `fetch('${at('http', 'fetch')}',{mode:'no-cors'}).then(()=>app.textContent='in')`,
        `fetch('http://site.gov.cn:${port}/other-port',{mode:'no-cors'})`,
        `fetch('http://public.gov.cn:${port}/name-inside',{mode:'no-cors'})`,
        `fetch('${at('https', '')}',{mode:'no-cors'})`,
        `fetch('http://localhost:${port}/localhost',{mode:'no-cors'})`,
        `fetch('http://[::1]:${port}/',{mode:'no-cors'})`,
        `fetch('http://[::ffff:127.0.0.1]:${port}/mapped',{mode:'no-cors'})`,
        `const x=new XMLHttpRequest();x.open('POST','${at('http', 'xhr')}');x.send('a')`,
        `document.body.insertAdjacentHTML('beforeend','<img src=${at('http', 'img')}><link rel=stylesheet href=${at('http', 'css')}><iframe src=${at('http', 'frame')}></iframe><object data=${at('http', 'object')}></object><embed src=${at('http', 'embed')}><video src=${at('http', 'video')}></video><audio src=${at('http', 'audio')}></audio><svg><image href=${at('http', 'svg')} /></svg>')`,
        `const s=document.createElement('script');s.src='${at('http', 'script')}';document.body.append(s);import('${at('http', 'module')}')`,
        ...['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'prerender', 'icon', 'manifest'].map(
          (rel) =>
            `const l=document.createElement('link');l.rel='${rel}';l.as='script';l.href='${at('http', rel)}';document.head.append(l)`,
        ),
        `const r=document.createElement('script');r.type='speculationrules';r.textContent=JSON.stringify({prefetch:[{urls:['${at('http', 'rules')}'],eagerness:'immediate'}],prerender:[{urls:['${at('http', 'rules2')}'],eagerness:'immediate'}]});document.head.append(r)`,
        `navigator.sendBeacon('${at('http', 'beacon')}','x')`,
        `const a=document.createElement('a');a.href='#x';a.ping='${at('http', 'ping')}';document.body.append(a);a.click()`,
        `new WebSocket('${at('ws', 'ws')}')`,
        `new WebSocket('${at('wss', '')}')`,
        `new WebSocket('ws://public.gov.cn:${port}/ws-name')`,
        `new EventSource('${at('http', 'events')}')`,
        `new WebTransport('${at('https', '')}')`,
        ...['stun:127.0.0.1:PORT', 'turn:127.0.0.1:PORT?transport=udp', 'turn:127.0.0.1:PORT?transport=tcp', 'turns:127.0.0.1:PORT'].map(
          (urls) =>
            `const p=new RTCPeerConnection({iceServers:[{urls:'${urls.replace('PORT', String(port))}',username:'a',credential:'b'}]});p.createDataChannel('x');p.createOffer().then(o=>p.setLocalDescription(o))`,
        ),
        `const p=new RTCPeerConnection();p.createDataChannel('x');const q=new RTCPeerConnection();p.createOffer().then(async o=>{await p.setLocalDescription(o);await q.setRemoteDescription(o);await q.setLocalDescription(await q.createAnswer());await p.setRemoteDescription(q.localDescription);for(const type of ['udp','tcp'])await p.addIceCandidate({candidate:'candidate:1 1 '+type+' 2113937151 127.0.0.1 ${port} typ host'+(type==='tcp'?' tcptype passive':''),sdpMid:'0'})})`,
        `new Worker(URL.createObjectURL(new Blob(["fetch('${at('http', 'worker')}',{mode:'no-cors'});new WebSocket('${at('ws', 'worker-ws')}');importScripts('${at('http', 'worker-import')}')"])))`,
        `new SharedWorker(URL.createObjectURL(new Blob(["fetch('${at('http', 'shared')}',{mode:'no-cors'})"])))`,
        `window.open('${at('http', 'open')}')`,
        `window.open('/popup.html','x','noopener')`,
        `const a=document.createElement('a');a.target='_blank';a.href='${at('http', 'blank')}';document.body.append(a);a.click()`,
        `const i=document.createElement('iframe');i.srcdoc="<script>fetch('${at('http', 'srcdoc')}',{mode:'no-cors'});new WebSocket('${at('ws', 'srcdoc-ws')}')</script>";document.body.append(i)`,
        `const i=document.createElement('iframe');i.name='f';document.body.append(i);const f=document.createElement('form');f.target='f';f.action='${at('http', 'form')}';f.method='post';document.body.append(f);f.submit()`,
      ]
    }
    const WITH_ALL = scripted("app.textContent='here'", '<div id="app"></div><script src="/all.js" defer></script>')
    const asScript =
      (script: string): Served =>
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script)
    const each = (scripts: readonly string[]) => scripts.map((script) => `try{(()=>{${script}})()}catch(e){}`).join(';\n')

    it('by any way that leaves it where it is', async () => {
      pages['/all.js'] = asScript(each(tries(trap.port)))
      pages['/popup.html'] = scripted(`fetch('${to('http', 'popup')}',{mode:'no-cors'})`)
      const page = await drawn(WITH_ALL, { isPictured: true })
      await new Promise((resolve) => setTimeout(resolve, 1000))
      expect(trap.came).toEqual([])
      expect(html(page)).toContain('>here<')
      expect(site.asked.get('/popup.html')).toBeUndefined()
    })

    it('by ways of which a browser as it comes takes most', async () => {
      const other = await newTrap()
      onTestFinished(other.close)
      pages['/all.js'] = asScript(each(tries(other.port)))
      pages['/bare.html'] = WITH_ALL
      pages['/popup.html'] = 'popup'
      const server = await startBrowser()
      const bare = await chromium.connect(server.wsEndpoint())
      onTestFinished(() => server.close())
      const page = await bare.newPage()
      await page.goto(`http://127.0.0.1:${site.port}/bare.html`)
      const tags = ['fetch', 'xhr', 'img', 'frame', 'script', 'beacon', 'ws', 'events', 'worker', 'srcdoc', 'form', 'open', 'udp']
      const seen = () => tags.filter((tag) => other.came.some((line) => line === tag || line.includes(`/${tag} `)))
      await expect.poll(seen, { timeout: 10_000 }).toEqual(tags)
    })

    it.each([
      ['its own address', (url: string) => `location.href='${url}'`],
      [
        'a form of its own',
        (url: string) => `const f=document.createElement('form');f.action='${url}';f.method='post';document.body.append(f);f.submit()`,
      ],
      ['a refresh', (url: string) => `document.head.insertAdjacentHTML('beforeend','<meta http-equiv="refresh" content="0;url=${url}">')`],
    ])('by %s', async (_, script) => {
      await drawn(scripted(script(to('http', 'own'))))
      expect(trap.came).toEqual([])
    })

    it('a redirect of the page, of a script and of a question', async () => {
      const away: Served = (_, response) =>
        void response.writeHead(302, { location: to('http', 'redirect'), 'access-control-allow-origin': '*' }).end()
      pages['/away'] = away
      expect(
        await drawn(scripted(`fetch('/away');document.body.insertAdjacentHTML('beforeend','<iframe src=/away></iframe>')`)),
      ).toMatchObject({ kind: 'drawn' })
      expect(await drawn(away)).toMatchObject({ kind: 'not-drawn', fault: 'refused' })
      expect(trap.came).toEqual([])
    })

    it('headers that ask for reports, alternatives and early hints', async () => {
      await drawn((_, response) => {
        response.writeEarlyHints({ link: `<${to('http', 'hint')}>; rel=preload; as=script` })
        response
          .writeHead(200, {
            'content-type': 'text/html',
            'alt-svc': `h3="127.0.0.1:${trap.port}"`,
            'report-to': JSON.stringify({ group: 'a', max_age: 1000, endpoints: [{ url: to('https', '') }] }),
            nel: JSON.stringify({ report_to: 'a', max_age: 1000, success_fraction: 1 }),
            'content-security-policy-report-only': `img-src 'none'; report-uri ${to('http', 'report')}`,
            link: `<${to('http', '')}>; rel=preconnect, <${to('http', 'x.js')}>; rel=preload; as=script`,
            refresh: `0; url=${to('http', 'refresh')}`,
          })
          .end(scripted('app.textContent=1', '<img src="/x.png"><p id="app">'))
      })
      expect(trap.came).toEqual([])
    })
  })

  it.each([
    ['a file of this machine', 'file:///etc/passwd', /root:/u],
    ['the browser’s own pages', 'chrome://version/', /Chromium|Revision/u],
    ['the source of a page', 'view-source:http://site.gov.cn/', /view-source/u],
  ])('shows nothing of %s', async (_, url, secret) => {
    const page = await drawn(
      scripted(
        `app.textContent='here';try{location.href='${url}'}catch{};fetch('${url}').then(r=>r.text()).then(t=>app.textContent=t).catch(()=>0);document.body.insertAdjacentHTML('beforeend','<iframe src=${url}></iframe>')`,
      ),
    )
    expect(html(page)).toContain('here')
    expect(html(page).replaceAll(url, '')).not.toMatch(secret)
  })

  it('starts no service worker, and keeps nothing for another page', async () => {
    pages['/sw.js'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(`fetch('/from-sw');self.addEventListener('fetch',e=>e.respondWith(new Response('mine')))`)
    await drawn(scripted(`navigator.serviceWorker?.register('/sw.js')`))
    expect(site.asked.get('/from-sw')).toBeUndefined()
  })

  it('downloads nothing', async () => {
    const file: Served = (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="x.zip"' }).end('PK')
    expect(await drawn(file)).toMatchObject({ kind: 'not-drawn', fault: 'file' })
    pages['/x.zip'] = file
    expect(html(await drawn(scripted(`app.textContent='还在';location.href='/x.zip'`)))).toContain('还在')
    expect(readdirSync(tmpdir()).filter((name) => /x\.zip|crdownload/u.test(name))).toEqual([])
  })

  it('gives up on dialogs and scripts without end, and opens the next page', async () => {
    const endless = [`for(;;)alert(1)`, `for(;;);`, `location.reload()`]
    const all = await Promise.all(endless.map((script, at) => drawn(scripted(script), { path: `/endless${at}.html` })))
    expect(all.slice(0, 2)).toMatchObject([{ fault: 'time' }, { fault: 'time' }])
    // Between two reloads it may be read.
    expect(all[2]).toMatchObject(all[2]?.kind === 'drawn' ? { code: 200 } : { fault: 'time' })
    expect(html(await drawn(scripted(`app.textContent='下一页'`)))).toContain('下一页')
  })

  it('answers a dialog and reads on', async () => {
    expect(html(await drawn(scripted(`alert('请登录');app.textContent=String(confirm('x'))`)))).toContain('>false<')
  })

  it('ends a page that takes ever more memory, and opens the next', async () => {
    const small = await openBrowser({ ...bySite(site), page: { ...USUAL_PAGE, processBytes: 260 * 1024 * 1024 } })
    onTestFinished(() => small.close())
    // It waits for something that never comes: on a slow machine it would be read before it has eaten enough.
    pages['/never'] = () => undefined
    pages['/eats'] = scripted(`fetch('/never');const kept=[];setInterval(()=>kept.push(new Uint8Array(30e6).fill(1)),20)`)
    const url = new URL(`http://site.gov.cn:${site.port}/eats`)
    const asked = { isPictured: false, mayAsk: () => Promise.resolve(true) }
    expect(await small.draw({ ...asked, url })).toMatchObject({ kind: 'not-drawn', fault: 'memory' })
    expect(await small.draw({ ...asked, url: new URL('/page.html', url) })).toMatchObject({ kind: 'drawn' })
  })

  it('ends a page that downloads without end', async () => {
    pages['/endless'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const part = Buffer.alloc(1_000_000, 0x20)
      const more = () => {
        while (!response.destroyed && response.write(part)) continue
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    const small = await openBrowser({ ...bySite(site), page: { ...QUICK, wholeBytes: 5_000_000 } })
    onTestFinished(() => small.close())
    const url = new URL(`http://site.gov.cn:${site.port}/endless`)
    expect(await small.draw({ url, isPictured: false, mayAsk: () => Promise.resolve(true) })).toMatchObject({
      kind: 'not-drawn',
      fault: 'bytes',
    })
  })

  it('says why it did not get there', async () => {
    const url = (text: string) => ({ url: new URL(text), isPictured: false, mayAsk: () => Promise.resolve(true) })
    expect(await browser.draw(url(`http://127.0.0.1:${trap.port}/`))).toMatchObject({ kind: 'not-drawn', fault: 'refused' })
    expect(await browser.draw(url(`http://public.gov.cn:${trap.port}/`))).toMatchObject({
      kind: 'not-drawn',
      fault: 'refused',
      note: 'inside',
    })
    expect(await drawn((_, response) => void response.destroy())).toMatchObject({ kind: 'not-drawn', fault: 'answer' })
    expect(trap.came).toEqual([])
  })

  it('has as many pages open as it may, and leaves nothing behind', async () => {
    let [open, most] = [0, 0]
    pages['/wait'] = (_, response) => {
      open += 1
      most = Math.max(most, open)
      setTimeout(() => {
        open -= 1
        response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('等', []))
      }, 200)
    }
    const other = await openBrowser({ ...bySite(site), page: USUAL_PAGE })
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map((at) =>
        other.draw({ url: new URL(`http://site.gov.cn:${site.port}/wait?${at}`), isPictured: false, mayAsk: () => Promise.resolve(true) }),
      ),
    )
    expect(all.map(({ kind }) => kind)).toEqual(['drawn', 'drawn', 'drawn', 'drawn', 'drawn'])
    expect(most).toBe(2)
    const before = profiles().length
    await other.close()
    expect(profiles().length).toBe(before - 1)
    expect(await other.draw({ url: new URL('http://site.gov.cn/'), isPictured: false, mayAsk: () => Promise.resolve(true) })).toMatchObject(
      { kind: 'not-drawn' },
    )
  })
})
