/** How far a backup or a restore is, for whoever waits for it. 进度 */
export interface Progress {
  readonly stage: 'checking' | 'rows' | 'files'
  /** Rows while rows, else bytes. */
  readonly done: number
  readonly of: number
}

export type OnProgress = (progress: Progress) => void

const STAGES: Readonly<Record<Progress['stage'], string>> = { checking: '核对备份文件', rows: '数据', files: '文件' }

/** 进度的说法 */
export function progressInWords({ stage, done, of }: Progress): string {
  const share = of === 0 ? 100 : Math.floor((done / of) * 100)
  return `${STAGES[stage]}：${share}%`
}
