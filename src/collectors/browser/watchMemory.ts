import { z } from 'zod'
import type { PageTerms } from './pages/PageTerms.ts'
import { memoryOf } from './starting/memoryOf.ts'
import type { RunningBrowser } from './starting/startBrowser.ts'

const PROCESSES = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.int().positive() })) })
const LOOK_MS = 400

/**
 * Ends a process of a browser that takes more memory than a page may, or the browser, where all together do. 内存监视
 *
 * @param onEnded is told before it happens: what crashes now crashed for this
 * @returns ends the watch
 */
export function watchMemory(
  { devtools, kill }: RunningBrowser,
  { processBytes, browserBytes }: Pick<PageTerms, 'processBytes' | 'browserBytes'>,
  onEnded: () => void,
): () => void {
  let isLooking = false
  const look = async () => {
    const { processInfo } = PROCESSES.parse(await devtools.send('SystemInfo.getProcessInfo'))
    const sizes = await Promise.all(processInfo.map(async ({ type, id }) => ({ type, id, bytes: (await memoryOf(id)) ?? 0 })))
    for (const { type, id, bytes } of sizes)
      if (type === 'renderer' && bytes > processBytes) {
        onEnded()
        process.kill(id, 'SIGKILL')
      }
    if (sizes.reduce((sum, { bytes }) => sum + bytes, 0) <= browserBytes) return
    onEnded()
    await kill()
  }
  const timer = setInterval(() => {
    if (isLooking || devtools.isClosed()) return
    isLooking = true
    look()
      // It ended on its own meanwhile.
      .catch(() => undefined)
      .finally(() => {
        isLooking = false
      })
  }, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}
