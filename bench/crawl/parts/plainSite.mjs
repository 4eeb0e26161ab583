import { createServer } from 'node:http'

const EACH_LIST = 100
const SIGNS = '关于开展年度政务公开重点工作情况检查通知印发实施办法县人民府各单位部门'

/** Text of its own for each page: a number alone would be no content. @param {number} at @param {number} length */
const textOf = (at, length) => {
  let [seed, text] = [at * 2_654_435_761 + 12_345, '']
  while (text.length < length) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    text += SIGNS[seed % SIGNS.length]
  }
  return text
}

/** @param {string} title @param {string} body */
const page = (title, body) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`

/**
 * A site without faults: a front page, lists of a hundred, articles of some thousand characters; every answer so late as a server far away.
 *
 * @param {number} articles @param {number} lateMs
 */
export function plainSite(articles, lateMs) {
  const lists = Math.ceil(articles / EACH_LIST)
  const links = (/** @type {number} */ count, /** @type {(at: number) => string} */ path) =>
    Array.from({ length: count }, (_, at) => `<li><a href="${path(at)}">${textOf(at + 7, 18)}</a><span>2026-10-08</span></li>`).join('\n')
  /** @param {string} path @returns {string | null} */
  const found = (path) => {
    if (path === '/') return page('首页', `<ul>${links(lists, (at) => `/list${at}/`)}</ul>`)
    const list = /^\/list(\d+)\/$/u.exec(path)
    if (list) {
      const first = Number(list[1]) * EACH_LIST
      return page(textOf(first + 3, 10), `<ul>${links(Math.min(EACH_LIST, articles - first), (at) => `/article${first + at}.html`)}</ul>`)
    }
    const article = /^\/article(\d+)\.html$/u.exec(path)
    return article && page(textOf(Number(article[1]), 20), `<p>${textOf(Number(article[1]), 2_000)}</p><a href="/">首页</a>`)
  }
  const server = createServer((request, response) => {
    const html = found(request.url ?? '/')
    setTimeout(() => {
      if (html === null) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>')
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
    }, lateMs)
  })
  return { server, restart: () => undefined, truth: { pages: [], links: 0, broken: [], either: [] } }
}
