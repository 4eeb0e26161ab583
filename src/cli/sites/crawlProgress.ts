import type { CrawlProgress } from '../../collectors/crawl/crawlSite.ts'
import type { Io } from '../Io.ts'

const PACE = 250

/** A line on stderr while somebody watches: how many pages are read, how many addresses still wait. 采集进度 */
export function crawlProgress(io: Io): { readonly step: (progress: CrawlProgress) => void; readonly done: () => void } {
  let [last, isShown] = [io.now(), false]
  return {
    step: ({ pages, known, visited }) => {
      if (!io.isWatched || io.now() - last < PACE) return
      last = io.now()
      isShown = true
      io.err(`\r\u001b[K已看 ${pages} 页，访问 ${visited} 个地址，还有 ${Math.max(0, known - visited)} 个待访`)
    },
    done: () => {
      if (isShown) io.err('\r\u001b[K')
    },
  }
}
