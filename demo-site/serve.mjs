import { createServer } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { encode } from './encode.mjs'
import { articlePage, frame, frontPage, listPage, SITE } from './pages.mjs'
import { COLUMNS, listPages } from './plan.mjs'

/** @typedef {import('./plan.mjs').DemoTerms} DemoTerms @typedef {import('node:http').ServerResponse} Response @typedef {import('node:http').IncomingMessage} Request */

const HTML = 'text/html'
/** So large is what nobody should wait for. */
const HUGE = 100 * 1024 * 1024

/** @param {Response} response @param {string | Buffer} body @param {string} [type] @param {Record<string, string>} [headers] */
function send(response, body, type = 'text/html; charset=utf-8', headers = {}) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, ...headers }).end(bytes)
}

/** @param {Response} response @param {string} title @param {string} text */
const sendPage = (response, title, text) =>
  send(response, frame(title, `<h1>${title}</h1><div class="content"><p>${text.repeat(12)}</p></div>`))

/** @param {Response} response @param {string} type @param {string} head */
function sendHuge(response, type, head) {
  response.writeHead(200, { 'content-type': type, 'content-length': HUGE })
  response.write(head)
  const part = Buffer.alloc(65_536, 0x20)
  const more = () => {
    while (!response.destroyed && response.write(part)) continue
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

/** The faults, each at its address. @type {Record<string, (request: Request, response: Response, state: { flaky: number }) => void>} */
const FAULTS = {
  '/yc/redirect-loop': (_, response) => void response.writeHead(302, { location: '/yc/redirect-loop2' }).end(),
  '/yc/redirect-loop2': (_, response) => void response.writeHead(302, { location: '/yc/redirect-loop' }).end(),
  '/yc/redirect-nowhere': (_, response) => void response.writeHead(302).end(),
  '/yc/soft-home': (_, response) => send(response, '<title>提示</title><p>您访问的页面不存在或已删除</p>'),
  '/yc/blocked.html': (_, response) =>
    void response.writeHead(403, { 'content-type': HTML }).end('<title>网站防火墙</title><p>您的请求被拦截</p>'),
  '/yc/captcha.html': (_, response) => send(response, '<title>安全验证</title><p>请完成滑动验证后继续访问</p>'),
  '/yc/empty.html': (_, response) => send(response, ''),
  '/yc/cut-short.html': (_, response) => {
    response.writeHead(200, { 'content-type': HTML, 'content-length': 90_000 }).write(frame('传不完的页面', '<p>正文只有一半</p>'))
    setTimeout(() => response.destroy(), 30)
  },
  '/yc/reset.html': (_, response) => void response.destroy(),
  '/yc/flaky.html': (_, response, state) => {
    state.flaky += 1
    if (state.flaky === 1) response.writeHead(503).end('busy')
    else sendPage(response, '时好时坏的页面', '第二次就能打开。')
  },
  '/yc/cookie.html': (request, response) =>
    request.headers.cookie?.includes('seen=1')
      ? sendPage(response, '要会话标识的页面', '带着标识才能看到。')
      : void response.writeHead(302, { location: '/yc/cookie.html', 'set-cookie': 'seen=1; Path=/; HttpOnly' }).end(),
  '/yc/broken-gzip.html': (_, response) => {
    const packed = gzipSync(frame('压缩尾部缺损的页面', `<p>${'正文能读到。'.repeat(40)}</p>`))
    send(response, packed.subarray(0, packed.length - 6), 'text/html; charset=utf-8', { 'content-encoding': 'gzip' })
  },
  '/yc/brotli.html': (_, response) =>
    send(response, brotliCompressSync(frame('压缩的页面', `<p>${'正文能读到。'.repeat(40)}</p>`)), 'text/html; charset=utf-8', {
      'content-encoding': 'br',
    }),
  '/yc/http10.html': (request) => {
    const body = encode(frame('旧协议的页面', `<p>${'正文能读到。'.repeat(40)}</p>`), 'utf-8')
    request.socket.end(Buffer.concat([Buffer.from('HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'), body]))
  },
  '/yc/not-http.html': (request) => void request.socket.end('220 this is no web server\r\n\r\n'),
  '/yc/forbidden.html': (_, response) => void response.writeHead(403).end(),
  '/yc/base/index.html': (_, response) =>
    send(response, frame('有基准地址的页面', '<a href="inner.html">里面</a><p>链接从别处算起。</p>', 'utf-8', '<base href="/yc/moved/">')),
  '/yc/moved/inner.html': (_, response) => sendPage(response, '基准地址下的页面', '按基准地址才能找到。'),
  '/yc/frames.html': (_, response) =>
    send(response, '<html><head><title>框架页</title></head><frameset cols="*"><frame src="/yc/in-frame.html"></frameset></html>'),
  '/yc/in-frame.html': (_, response) => sendPage(response, '框架里的页面', '框架里才有正文。'),
  '/yc/wrong-label.html': (_, response) =>
    send(
      response,
      encode(frame('编码标错的页面', `<p>${'这一页其实是国标编码，头里写成了别的。'.repeat(20)}</p>`, 'gb2312'), 'gb2312'),
      'text/html; charset=utf-8',
    ),
  '/yc/by-script.html': (_, response) =>
    send(response, '<!DOCTYPE html><title>信箱</title><div id="app"></div><script src="/list.js"></script>'),
  '/yc/huge.html': (_, response) => sendHuge(response, HTML, '<title>很大的页面</title><p>'),
  '/yc/huge.zip': (_, response) => sendHuge(response, 'application/zip', 'PK\u0003\u0004'),
  '/yc/rate-limited.html': (_, response, state) => {
    state.flaky += 1000
    if (state.flaky < 2000) response.writeHead(429, { 'retry-after': '1' }).end()
    else sendPage(response, '限过速的页面', '等一会儿就能打开。')
  },
  '/yc/no-head.html': (request, response) =>
    request.method === 'HEAD' ? void response.writeHead(405).end() : sendPage(response, '不许只问头的页面', '要整页访问。'),
  '/a;jsessionid=0A1B2C/session.html': (_, response) => sendPage(response, '带会话的页面', '网址里有会话。'),
  '/a/session.html': (_, response) =>
    send(
      response,
      frame(
        '带会话的页面',
        `<p>${'网址里有会话。'.repeat(20)}</p><a href="/a;jsessionid=${Date.now().toString(16).toUpperCase()}/session.html">自己</a>`,
      ),
    ),
  '/closed/secret.html': (_, response) => sendPage(response, '声明不许采集的页面', '不应访问到这里。'),
  '/yc/meta-refresh.html': (_, response) =>
    send(response, '<title>跳转</title><meta http-equiv="refresh" content="0; url=/yc/after-refresh.html">'),
  '/yc/after-refresh.html': (_, response) => sendPage(response, '跳转之后的页面', '从刷新标记来到这里。'),
  '/yc/old-file.doc': (_, response) =>
    send(
      response,
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4000)]),
      'application/msword',
    ),
  '/yc/table.xls': (_, response) =>
    send(
      response,
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]),
      'application/vnd.ms-excel',
    ),
  '/yc/error.pdf': (_, response) =>
    send(response, '<html><head><title>提示信息</title></head><body><p>您访问的文件不存在或已被删除</p></body></html>', 'application/pdf'),
  '/yc/empty.xls': (_, response) => send(response, '', 'application/vnd.ms-excel'),
  '/yc/trial.wps': (_, response) => send(response, '<html><head><script>setCookie();location.reload()</script></head></html>'),
  '/yc/by-location.html': (_, response) =>
    send(response, "<title>请稍候</title><script>window.location.href='/yc/after-location.html'</script>"),
  '/yc/after-location.html': (_, response) => sendPage(response, '脚本跳转之后的页面', '从脚本写明的地址来到这里。'),
  '/yc/inline-frame.html': (_, response) =>
    send(response, frame('有内嵌框架的页面', '<iframe src="/yc/in-inline-frame.html" width="700"></iframe>')),
  '/yc/in-inline-frame.html': (_, response) => sendPage(response, '内嵌框架里的页面', '内嵌框架里才有列表。'),
  '/yc/seal.ofd': (_, response) =>
    send(response, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(3000)]), 'application/octet-stream'),
}

/** What stands at an address that is no fault; null: nothing. @param {string} path @param {DemoTerms} terms @returns {{ readonly body: Buffer, readonly type: string } | null} */
function ordinary(path, terms) {
  if (path === '/' || path === '/index.html') return { body: encode(frontPage(terms), 'utf-8'), type: 'text/html; charset=utf-8' }
  if (path === '/robots.txt') return { body: Buffer.from('User-agent: *\nDisallow: /closed/\n'), type: 'text/plain' }
  if (path === '/style.css')
    return { body: Buffer.from('body{max-width:1100px;margin:auto;font-family:sans-serif}.date{float:right}'), type: 'text/css' }
  if (path === '/list.js')
    return {
      body: Buffer.from(
        "document.title='信箱';fetch('/list.json').then(r=>r.json()).then(l=>{document.getElementById('app').innerHTML='<ul>'+l.map(i=>'<li><span>'+i.date+'</span><a href=\"'+i.url+'\">'+i.title+'</a></li>').join('')+'</ul>'})",
      ),
      type: 'text/javascript',
    }
  if (path === '/list.json')
    return {
      body: Buffer.from(
        JSON.stringify(
          Array.from({ length: 12 }, (_, at) => ({ title: `来信${at + 1}：路灯不亮`, url: `/hdjl/ldxx/${at}.html`, date: terms.today })),
        ),
      ),
      type: 'application/json',
    }
  if (/^\/hdjl\/ldxx\/\d{1,2}\.html$/u.test(path))
    return {
      body: encode(frame(`来信_${SITE}`, `<h1>来信</h1><p>${'路灯不亮的问题已经转交办理。'.repeat(10)}</p>`), 'utf-8'),
      type: 'text/html; charset=utf-8',
    }
  if (path.startsWith('/files/_') && path.endsWith('.pdf'))
    return { body: Buffer.from(`%PDF-1.4\n${path}\n%%EOF\n`), type: 'application/pdf' }
  const column = COLUMNS.find((one) => path.startsWith(one.path))
  if (!column) return null
  const list = /^(?:index(?:_(\d{1,5}))?\.html)?$/u.exec(path.slice(column.path.length))
  const page = list ? Number(list[1] ?? 0) : -1
  const text = list ? (page < listPages(column, terms) ? listPage(column, page, terms) : null) : articlePage(column, path, terms)
  // Half of the sites say nothing of their charset in the header.
  return text === null ? null : { body: encode(text, column.charset), type: column.charset === 'utf-8' ? 'text/html; charset=utf-8' : HTML }
}

/** A month that leads to the next one, for ever. @param {string} month */
function calendarPage(month) {
  const next = Number(month.slice(4)) === 12 ? `${Number(month.slice(0, 4)) + 1}01` : String(Number(month) + 1)
  return frame(
    '办事日历',
    `<h1>办事日历 ${month}</h1><p>${'本月没有安排。'.repeat(12)}</p><a href="/rl?ym=${next}">下个月</a> <a href="/rl?ym=${next}&view=week">按周看</a>`,
  )
}

/** The path of an address as it is meant; null: nobody can tell. @param {string} url */
function pathOf(url) {
  try {
    return decodeURI(url.split('?', 1)[0] ?? '/')
  } catch {
    return null
  }
}

/**
 * A server of the demo site. `restart` makes what fails the first time fail again.
 *
 * @param {DemoTerms} terms
 */
export function demoServer(terms) {
  const state = { flaky: 0 }
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/')
    if (path === null) return void response.writeHead(400).end()
    const fault = FAULTS[path]
    const found = ordinary(path, terms)
    if (fault) fault(request, response, state)
    else if (path === '/rl') send(response, calendarPage(/ym=(\d{6})/u.exec(request.url ?? '')?.[1] ?? '202601'))
    else if (path.startsWith('/soft/'))
      send(response, frame(`${SITE}门户网站`, '<div class="error"><p>很抱歉，您要查看的内容已经不存在，可能已被移走。</p></div>'))
    else if (path.startsWith('/broken-app/')) response.writeHead(500, { 'content-type': HTML }).end('<h1>HTTP Status 500</h1>')
    else if (found) send(response, found.body, found.type)
    else
      response
        .writeHead(404, { 'content-type': HTML })
        .end('<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>')
  })
  return { server, restart: () => (state.flaky = 0) }
}
