import type { Progress } from '../backup/Progress.ts'
import type { Io } from './Io.ts'
import { progress } from './progress.ts'

const WORDS: Readonly<Record<Progress['stage'], string>> = { checking: '核对备份文件（%）', rows: '数据（%）', files: '文件（%）' }

/** Shows how far a backup or a restore is, stage by stage. 分阶段的进度 */
export function stages(io: Io): { readonly step: (progress: Progress) => void; readonly done: () => void } {
  let stage: Progress['stage'] | null = null
  let shown: ReturnType<typeof progress> | null = null
  return {
    step: ({ stage: now, done, of }) => {
      if (now !== stage) {
        shown?.done()
        shown = progress(io, WORDS[now], 100)
        stage = now
      }
      shown?.step(of === 0 ? 100 : Math.floor((done / of) * 100))
    },
    done: () => shown?.done(),
  }
}
