import { z } from 'zod'
import { Refusal } from '../../model/Refusal.ts'
import type { Resolve } from '../../outgoing/checkedAddress.ts'
import type { Target } from '../../outgoing/Target.ts'
import type { DrawPage } from '../crawl/DrawPage.ts'
import { resolveForVisits } from '../net/connectChecked.ts'
import type { Told } from './devtools/openDevtools.ts'
import { drawIn, type PagesOf } from './pages/drawIn.ts'
import type { OpenPage } from './pages/OpenPage.ts'
import { USUAL_PAGE, type PageTerms } from './pages/PageTerms.ts'
import { findBrowser } from './starting/findBrowser.ts'
import { startBrowser, type RunningBrowser } from './starting/startBrowser.ts'
import { watchMemory } from './watchMemory.ts'

/** What a browser may do for a run. 浏览器采集要求 */
export interface BrowserTerms {
  /** Where its pages may connect, asked at each connection; the run's own. */
  readonly targets: () => readonly Target[]
  readonly userAgent: string
  /** Pages that are open at once; undefined: two. */
  readonly pages?: number
  readonly page?: PageTerms
  readonly resolve?: Resolve
  /**
   * Only ever given in tests, for pages that the test itself serves: the browser runs without its sandbox, and so does not mind root.
   * No option of the program leads here.
   */
  readonly isForOwnPagesOnly?: true
}

/** A browser for one run. 采集用浏览器 */
export interface OpenBrowser {
  readonly draw: DrawPage
  /** Ends it, whatever it is doing. */
  readonly close: () => Promise<void>
}

const PAGES = 2
/** What crashes so soon after a process was ended for its memory crashed for that. */
const FOR_MEMORY_MS = 2000
const OF_CONTEXT = z.object({ targetInfo: z.object({ browserContextId: z.string().optional() }) })

/** Says why this user may not open strangers' pages in a browser; null: it may. 浏览器运行身份检查 */
export function refusalForUser(uid: number | undefined): Refusal | null {
  if (uid !== 0) return null
  return new Refusal(
    'forbidden',
    'browser-root',
    '现在是 root 用户，没有启动浏览器：浏览器打开外来网页时必须有隔离，root 用户下没有，网页一旦攻破浏览器就能控制整台机器。请换普通用户运行；不用浏览器采集的，可以照常采集。',
  )
}

/**
 * Starts a browser that opens pages of a run and goes nowhere else; one that crashes is started again. 打开采集用浏览器
 *
 * @throws Refusal `browser-root`, `browser-missing`, `browser-no-sandbox`, `browser-not-started`: with what to do
 */
export async function openBrowser(terms: BrowserTerms): Promise<OpenBrowser> {
  const { targets, userAgent, pages = PAGES, page = USUAL_PAGE, resolve = resolveForVisits, isForOwnPagesOnly } = terms
  const refused = isForOwnPagesOnly ? null : refusalForUser(process.getuid?.())
  if (refused) throw refused
  const executable = findBrowser(process.env, process.platform)
  if (executable === null)
    throw new Refusal(
      'unavailable',
      'browser-missing',
      '本机没有找到浏览器，由脚本生成的页面看不到。请安装 Chromium（Debian：apt-get install chromium fonts-noto-cjk），或者用环境变量 CHROMIUM_PATH 写明它在哪里。',
    )
  const browsers = keepBrowser(() => startBrowser({ executable, userAgent, isSandboxed: !isForOwnPagesOnly }), page)
  await browsers.running()
  const turn = takeTurns(pages)
  const drawTerms = { ...page, targets, resolve }
  return {
    draw: (asked) =>
      turn(async () => {
        for (let tries = 0; ; tries += 1) {
          const of = await browsers.running().catch((error: unknown) => (error instanceof Error ? error.message : 'not started'))
          if (typeof of === 'string') return { kind: 'not-drawn', fault: 'crashed', note: of }
          const drawn = await drawIn(of, asked, drawTerms)
          // Another page may have taken the browser with it: then this one gets one more.
          const isOthers = drawn.kind === 'not-drawn' && (drawn.fault === 'crashed' || drawn.fault === 'memory') && of.devtools.isClosed()
          if (!isOthers || tries > 0 || browsers.isClosed()) return drawn
        }
      }),
    close: browsers.close,
  }
}

interface KeptBrowser {
  /** The one that runs, or a new one. */
  readonly running: () => Promise<PagesOf>
  readonly isClosed: () => boolean
  readonly close: () => Promise<void>
}

function keepBrowser(start: () => Promise<RunningBrowser>, terms: PageTerms): KeptBrowser {
  let [current, isClosed]: [Promise<{ of: PagesOf; browser: RunningBrowser }> | null, boolean] = [null, false]
  const begin = async () => {
    const browser = await start()
    const pages = new Map<string, OpenPage>()
    const of: PagesOf = { devtools: browser.devtools, pages, isStuck: () => void browser.kill() }
    let endedAt = -Infinity
    const stopWatch = watchMemory(browser, terms, () => {
      endedAt = Date.now()
    })
    const failAll = () => {
      for (const one of pages.values()) one.fail(Date.now() - endedAt < FOR_MEMORY_MS ? 'memory' : 'crashed')
    }
    browser.devtools.onClosed(() => {
      stopWatch()
      failAll()
      current = null
      // The pipe is no more: neither is anybody who could speak to it.
      void browser.kill()
    })
    browser.devtools.listen((method, told, session) => {
      if (method === 'Inspector.targetCrashed' && Date.now() - endedAt < FOR_MEMORY_MS)
        for (const one of pages.values()) if (session !== null && one.owns(session)) one.fail('memory')
      route(pages, method, told, session)
    })
    await browser.devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    return { of, browser }
  }
  return {
    running: async () => {
      if (isClosed) throw new Error('closed')
      current ??= begin().catch((error: unknown) => {
        current = null
        throw error
      })
      return (await current).of
    },
    isClosed: () => isClosed,
    close: async () => {
      isClosed = true
      const last = await current?.catch(() => null)
      await last?.browser.kill()
    },
  }
}

/** What the browser tells belongs to one page: by session, or, when something begins, by the context in which it does. */
function route(pages: ReadonlyMap<string, OpenPage>, method: string, told: Told, session: string | null): void {
  if (session !== null) {
    for (const page of pages.values()) if (page.owns(session)) page.take(method, told, session)
    return
  }
  if (method !== 'Target.attachedToTarget') return
  const { browserContextId = '' } = OF_CONTEXT.parse(told).targetInfo
  pages.get(browserContextId)?.attach(told)
}

/** So many at once; the others wait. */
function takeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
