/**
 * The demo site's plan: an invented county's website, the same for the same seed, of any size. Nothing is kept: what stands at an address
 * is computed from the address, so that fifty thousand pages cost no memory.
 *
 * @typedef {{ readonly path: string, readonly name: string, readonly charset: 'utf-8' | 'gb2312' | 'gb18030', readonly everyDays: number, readonly kind: 'list' | 'blank' | 'script' | 'undated' | 'stale' }} Column
 * @typedef {{ readonly seed: number, readonly articles: number, readonly today: string }} DemoTerms
 */

/** @type {readonly Column[]} */
export const COLUMNS = [
  { path: '/xwzx/zwyw/', name: '新闻中心/政务要闻', charset: 'utf-8', everyDays: 1, kind: 'list' },
  { path: '/xwzx/bmdt/', name: '新闻中心/部门动态', charset: 'gb2312', everyDays: 2, kind: 'list' },
  { path: '/zwgk/tzgg/', name: '政务公开/通知公告', charset: 'utf-8', everyDays: 5, kind: 'list' },
  { path: '/zwgk/zcwj/', name: '政务公开/政策文件', charset: 'gb18030', everyDays: 12, kind: 'list' },
  { path: '/zwgk/zcjd/', name: '政务公开/政策解读', charset: 'utf-8', everyDays: 15, kind: 'list' },
  { path: '/zwgk/czyjs/', name: '政务公开/财政预决算', charset: 'gb2312', everyDays: 60, kind: 'list' },
  { path: '/zwgk/rsxx/', name: '政务公开/人事信息', charset: 'utf-8', everyDays: 40, kind: 'undated' },
  { path: '/zwgk/ghjh/', name: '政务公开/规划计划', charset: 'utf-8', everyDays: 200, kind: 'stale' },
  { path: '/zwgk/ysqgk/', name: '政务公开/依申请公开', charset: 'utf-8', everyDays: 90, kind: 'blank' },
  { path: '/hdjl/ldxx/', name: '互动交流/领导信箱', charset: 'utf-8', everyDays: 3, kind: 'script' },
  { path: '/xz/qingxi/', name: '乡镇街道/青溪镇', charset: 'gb2312', everyDays: 7, kind: 'list' },
  { path: '/xz/yunling/', name: '乡镇街道/云岭乡', charset: 'utf-8', everyDays: 30, kind: 'list' },
]

export const PER_LIST = 20
const STALE_DAYS = 500
const DAY = 86_400_000

/** A number that looks like chance and is none. @param {number} seed @param {string} what */
export function hashOf(seed, what) {
  let hash = 0x81_1c_9d_c5 ^ seed
  for (const character of what) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Columns that have articles, with how many. @param {DemoTerms} terms */
export function articleCounts({ articles }) {
  const filled = COLUMNS.filter(({ kind }) => kind !== 'blank' && kind !== 'script')
  return new Map(filled.map((column, at) => [column.path, Math.floor(articles / filled.length) + (at < articles % filled.length ? 1 : 0)]))
}

/** Day on which an article of a column came out; the first is the newest. @param {Column} column @param {number} at @param {DemoTerms} terms */
export function dayOf(column, at, { today }) {
  const age = (column.kind === 'stale' ? STALE_DAYS : 1) + Math.floor((at * column.everyDays) / 3)
  return new Date(Math.max(Date.UTC(2008, 4, 1), Date.parse(`${today}T00:00:00Z`) - age * DAY)).toISOString().slice(0, 10)
}

/** Where an article stands. @param {Column} column @param {number} at @param {DemoTerms} terms */
export function articlePath(column, at, terms) {
  const day = dayOf(column, at, terms)
  return `${column.path}${day.slice(0, 7).replace('-', '')}/t${day.replaceAll('-', '')}_${String(100_000 + at)}.html`
}

/** Which article an address means, on whatever day it was read; -1: none. @param {Column} column @param {string} path @param {DemoTerms} terms */
export function articleAt(column, path, terms) {
  // Tomorrow the newest article is of tomorrow: who reads on then still finds what he was told of today.
  const found = /^\d{6}\/t\d{8}_(\d{6,7})\.html$/u.exec(path.slice(column.path.length))
  const at = found ? Number(found[1]) - 100_000 : -1
  return at >= 0 && at < (articleCounts(terms).get(column.path) ?? 0) ? at : -1
}

/** @param {Column} column @param {DemoTerms} terms */
export const listPages = (column, terms) => Math.max(1, Math.ceil((articleCounts(terms).get(column.path) ?? 0) / PER_LIST))

/** @param {Column} column @param {number} page */
export const listPath = (column, page) => `${column.path}${page === 0 ? '' : `index_${page}.html`}`

/** Every so many articles one links to something that is not there. */
const BROKEN_EVERY = 37

/** What is wrong with an article, if anything: a link to nothing, to a page that only says 200, to a file that is gone. @param {DemoTerms} terms @param {Column} column @param {number} at */
export function faultOf({ seed }, column, at) {
  if (hashOf(seed, `${column.path}${at}`) % BROKEN_EVERY !== 0) return null
  const kinds = /** @type {const} */ (['missing', 'soft', 'file', 'server'])
  return kinds[hashOf(seed, `kind ${column.path}${at}`) % kinds.length] ?? 'missing'
}

/** Where the faulty link of an article leads. @param {Column} column @param {number} at @param {NonNullable<ReturnType<typeof faultOf>>} fault */
export function faultyPath(column, at, fault) {
  const name = column.path.replaceAll('/', '_')
  return {
    missing: `/removed/${name}${at}.html`,
    soft: `/soft/${name}${at}.html`,
    file: `/files/gone${name}${at}.pdf`,
    server: `/broken-app/${name}${at}.jsp`,
  }[fault]
}
