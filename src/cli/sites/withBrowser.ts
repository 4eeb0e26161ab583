import { openBrowser } from '../../collectors/browser/openBrowser.ts'
import type { SiteTask } from '../../collectors/collectSite.ts'
import type { DrawPage } from '../../collectors/crawl/DrawPage.ts'
import { Refusal } from '../../model/Refusal.ts'
import { flag, type Called } from '../Command.ts'
import type { Io } from '../Io.ts'

/**
 * Works with a browser where one was asked for; it is ended with the work, however that ends. 浏览器采集
 *
 * On a machine that has none the work goes on without, which is told once.
 *
 * @throws Refusal where a browser is there and may not be started, with why
 */
export async function withBrowser<T>(called: Called, io: Io, task: SiteTask, work: (draw: DrawPage | undefined) => Promise<T>): Promise<T> {
  const browser = flag(called, 'browser') ? await opened(io, task) : null
  try {
    return await work(browser?.draw)
  } finally {
    await browser?.close()
  }
}

async function opened(io: Io, { targets, userAgent }: SiteTask) {
  try {
    return await openBrowser({ targets: () => targets, userAgent })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'browser-missing') throw error
    io.err(`${error.message}其余照常检查。\n`)
    return null
  }
}
