import { crawlSite } from '../../../dist/collectors/crawl/crawlSite.js'
import { RunLog } from '../../../dist/collectors/crawl/RunLog.js'
import { readFindings } from '../../../dist/collectors/crawl/readRun.js'

/**
 * Ours over a site that exists in this process only, for what a run remembers: `ADDRESSES LOG STOP`. Each page leads to ten others, to a menu, and every fiftieth to
 * a file that is not there. STOP pages end the run, which another process may take up from its log; 0: none do.
 */
const [addresses, log, stop] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4])]
const SITE = 'http://www.county.test'
const WORDS = ['公开', '办理', '通知', '年度', '项目', '资金', '审批', '结果', '计划', '民生']
const MENU = Array.from({ length: 15 }, (_, at) => `<a href="/lm${at}/">栏目</a>`).join('')

const pathOf = (at) => `/lm${at % 15}/t${at}.html`
/** Says something else for each number, in words, for numbers count for nothing. */
const saying = (at) => [...String(at)].map((digit) => WORDS[Number(digit)]).join('')

function pageAt(at) {
  const children = Array.from({ length: 10 }, (_, nth) => at * 10 + nth + 1).filter((child) => child < addresses)
  const gone = at % 50 === 0 ? `<a href="/files/${at}.pdf">附件</a>` : ''
  return `<title>${saying(at)}</title>${MENU}<p>${saying(at)}${'正文'.repeat(100)}</p>${gone}${children.map((child) => `<a href="${pathOf(child)}">下一篇</a>`).join('')}`
}

const client = {
  ask: ({ url: { pathname } }) => {
    const at = pathname === '/' ? 0 : Number(/^\/lm\d+\/t(\d+)\.html$/u.exec(pathname)?.[1] ?? -1)
    const menu = /^\/lm(\d+)\/$/u.exec(pathname)
    const text = menu ? `<title>栏目</title><p>${'栏目'.repeat(Number(menu[1]) + 40)}</p>` : at < 0 ? null : pageAt(at)
    const answer = { kind: 'answered', code: text === null ? 404 : 200, headers: { 'content-type': 'text/html; charset=utf-8' }, cut: null }
    // In a turn of its own, as answers come.
    return new Promise((resolve) => setImmediate(resolve, { ...answer, body: Buffer.from(text ?? '') }))
  },
}

let pages = 0
const file = new RunLog(log)
const world = {
  ...{ client, log: file, isAllowed: () => true, onProgress: () => undefined },
  now: () => Math.round(performance.timeOrigin + performance.now()),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  onPage: () => void (pages += 1),
  isStopped: () => stop > 0 && pages >= stop,
}
const terms = {
  ...{ maxPages: null, userAgent: 'bench', robotsName: 'Mingjing', retryAfter: [50], closedFor: () => 0 },
  rateOf: () => null,
  concurrencyOf: () => 16,
}
const { known } = await crawlSite(world, [`${SITE}/`], terms)
const { brokenLinks } = readFindings(file)
const size = file.size
file.close()
const { user, system } = process.cpuUsage()
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(
  JSON.stringify({
    known,
    pages,
    broken: brokenLinks.length,
    cpuMs: Math.round((user + system) / 1000),
    peakMb,
    logMb: Math.round(size / 1024 ** 2),
  }),
)
