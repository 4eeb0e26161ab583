import { articleAt, articleCounts, articlePath, COLUMNS, dayOf, faultOf, faultyPath, listPages, listPath, PER_LIST } from './plan.mjs'
import { bodyFor, officeFor, titleFor } from './words.mjs'

/** @typedef {import('./plan.mjs').Column} Column @typedef {import('./plan.mjs').DemoTerms} DemoTerms */

export const SITE = '示例县人民政府'

/** Addresses below which every fault of the field has its page; the front page's footer leads there. */
export const FAULTS = [
  '/yc/redirect-loop',
  '/yc/redirect-nowhere',
  '/yc/soft-home',
  '/yc/blocked.html',
  '/yc/captcha.html',
  '/yc/empty.html',
  '/yc/cut-short.html',
  '/yc/reset.html',
  '/yc/flaky.html',
  '/yc/cookie.html',
  '/yc/broken-gzip.html',
  '/yc/brotli.html',
  '/yc/http10.html',
  '/yc/not-http.html',
  '/yc/forbidden.html',
  '/yc/base/index.html',
  '/yc/frames.html',
  '/yc/wrong-label.html',
  '/yc/by-script.html',
  '/yc/huge.html',
  '/yc/huge.zip',
  '/yc/rate-limited.html',
  '/yc/no-head.html',
  '/rl?ym=202601',
  '/a;jsessionid=0A1B2C/session.html',
  '/closed/secret.html',
  '/yc/meta-refresh.html',
  '/yc/old-file.doc',
  '/yc/table.xls',
  '/yc/seal.ofd',
  '/yc/error.pdf',
  '/yc/empty.xls',
  '/yc/trial.wps',
  '/yc/by-location.html',
  '/yc/inline-frame.html',
]

const MENU = `<div class="nav"><a href="/">首页</a> ${COLUMNS.map(({ path, name }) => `<a href="${path}">${name.split('/')[1] ?? name}</a>`).join(' ')}</div>`
const FOOT = `<div class="footer">主办：${SITE}办公室　网站标识码：4100000001　<a href="http://beian.miit.gov.cn/">豫ICP备00000001号-1</a></div>`

/** @param {string} title @param {string} body @param {string} [charset] @param {string} [head] */
export const frame = (title, body, charset = 'utf-8', head = '') =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">${head}<title>${title}</title><link rel="stylesheet" href="/style.css"></head>\n<body>${MENU}\n${body}\n${FOOT}</body></html>`

/** @param {DemoTerms} terms */
export function frontPage(terms) {
  const blocks = COLUMNS.map((column) => {
    const count = Math.min(6, articleCounts(terms).get(column.path) ?? 0)
    const items = Array.from({ length: count }, (_, at) => itemOf(column, at, terms)).join('\n')
    return `<div class="block"><h2><a href="${column.path}">${column.name.split('/')[1] ?? ''}</a></h2><ul>${items}</ul></div>`
  })
  const faults = `<div class="links">友情链接 ${FAULTS.map((path) => `<a href="${path}">${path}</a>`).join(' ')}</div>`
  return frame(`${SITE}门户网站`, `${blocks.join('\n')}\n${faults}`)
}

/** @param {Column} column @param {number} at @param {DemoTerms} terms */
const itemOf = (column, at, terms) =>
  `<li>${column.kind === 'undated' ? '' : `<span class="date">${dayOf(column, at, terms)}</span>`}<a href="${articlePath(column, at, terms)}" title="${titleFor(terms.seed, `${column.path}${at}`)}">${titleFor(terms.seed, `${column.path}${at}`)}</a></li>`

/** @param {Column} column @param {number} page @param {DemoTerms} terms */
export function listPage(column, page, terms) {
  const title = `${column.name.split('/')[1] ?? ''}_${SITE}`
  const here = `<div class="position">当前位置：<a href="/">首页</a> &gt; ${column.name.replace('/', ' &gt; ')}</div>`
  if (column.kind === 'blank') return frame(title, `${here}<div class="list"><ul></ul></div>`, column.charset)
  if (column.kind === 'script')
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><script src="/list.js"></script></head><body><div id="app"></div></body></html>`
  const count = articleCounts(terms).get(column.path) ?? 0
  const items = Array.from({ length: Math.max(0, Math.min(PER_LIST, count - page * PER_LIST)) }, (_, at) =>
    itemOf(column, page * PER_LIST + at, terms),
  )
  const pages = listPages(column, terms)
  const pager = [0, page - 1, page + 1, pages - 1].filter((one) => one >= 0 && one < pages && one !== page)
  return frame(
    title,
    `${here}<div class="list"><ul>\n${items.join('\n')}\n</ul><div class="page">共${count}条 ${[...new Set(pager)].map((one) => `<a href="${listPath(column, one)}">${one + 1}</a>`).join(' ')}</div></div>`,
    column.charset,
  )
}

/** @param {Column} column @param {string} path @param {DemoTerms} terms */
export function articlePage(column, path, terms) {
  const at = articleAt(column, path, terms)
  if (at < 0) return null
  const of = `${column.path}${at}`
  const day = dayOf(column, at, terms)
  const title = titleFor(terms.seed, of)
  const fault = faultOf(terms, column, at)
  const meta = `<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${day}"><meta name="ContentSource" content="${officeFor(terms.seed, of)}"><meta name="ColumnName" content="${column.name}">`
  const table =
    column.path === '/zwgk/zcwj/'
      ? `<table class="xxgk"><tr><td>索 引 号：</td><td>00000000-0-${day.slice(0, 4)}-${at}</td><td>发布机关：</td><td>${officeFor(terms.seed, of)}</td></tr><tr><td>文 号：</td><td>示政办〔${day.slice(0, 4)}〕${(at % 90) + 1}号</td><td>成文日期：</td><td>${chinese(day)}</td></tr><tr><td>主题分类：</td><td>综合政务</td><td>有效性：</td><td>有效</td></tr></table>`
      : ''
  const next = [at - 1, at + 1].filter((one) => one >= 0 && one < (articleCounts(terms).get(column.path) ?? 0))
  const links = [
    ...next.map((one) => `<a href="${articlePath(column, one, terms)}">${one < at ? '上一篇' : '下一篇'}</a>`),
    ...(at % 5 === 0 ? [`<a href="/files/${column.path.replaceAll('/', '_')}${at}.pdf">附件：${title}.pdf</a>`] : []),
    ...(fault ? [`<a href="${faultyPath(column, at, fault)}">相关链接</a>`] : []),
  ]
  const info =
    column.kind === 'undated' ? '' : `<div class="info">发布时间：${day}　来源：${officeFor(terms.seed, of)}　字号：[大 中 小]</div>`
  const body = `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="${column.path}">${column.name.split('/')[1] ?? ''}</a> &gt; 正文</div><h1>${title}</h1>${info}${table}<div class="content">${bodyFor(terms.seed, of)}</div><div class="near">${links.join(' ')}</div>`
  return frame(title, body, column.charset, column.kind === 'undated' ? '' : meta)
}

/** @param {string} day */
const chinese = (day) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
