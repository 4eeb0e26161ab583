import type { CrawlProgress } from '../../collectors/crawl/crawlSite.ts'
import { formatMoment } from '../../model/Instant.ts'
import type { Io } from '../Io.ts'

const PACE = 250

/**
 * A line on stderr while somebody watches: how many pages are read, how many addresses still wait. 采集进度
 *
 * That it waits for the hours in which it may visit is said in any case, once.
 */
export function crawlProgress(io: Io): { readonly step: (progress: CrawlProgress) => void; readonly done: () => void } {
  let [last, isShown] = [io.now(), false]
  const clear = () => {
    if (isShown) io.err('\r\u001b[K')
    isShown = false
  }
  return {
    step: ({ pages, known, visited, closedUntil }) => {
      if (closedUntil !== null) {
        clear()
        io.err(`现在不在允许采集的时段，停到 ${formatMoment(new Date(closedUntil).toISOString())}（北京时间）\n`)
        return
      }
      if (!io.isWatched || io.now() - last < PACE) return
      last = io.now()
      isShown = true
      io.err(`\r\u001b[K已看 ${pages} 页，访问 ${visited} 个地址，还有 ${Math.max(0, known - visited)} 个待访`)
    },
    done: clear,
  }
}
