import type { Io } from './Io.ts'

/** Milliseconds between two looks; nothing is shown for what is done before the first. */
const PACE = 200

/** Counts long work on stderr while somebody watches. 进度 */
export function progress(io: Io, what: string, of: number): { readonly step: (done: number) => void; readonly done: () => void } {
  let last = io.now()
  let shown = false
  return {
    step(done) {
      if (!io.isWatched || io.now() - last < PACE) return
      last = io.now()
      shown = true
      io.err(`\r${what} ${done}/${of}`)
    },
    done() {
      if (shown) io.err('\r\u001b[K')
    },
  }
}
