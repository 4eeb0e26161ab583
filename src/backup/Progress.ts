/** How far a backup or a restore is, for whoever waits for it. 进度 */
export interface Progress {
  readonly stage: 'checking' | 'rows' | 'files'
  /** Rows while rows, else bytes. */
  readonly done: number
  readonly of: number
}

export type OnProgress = (progress: Progress) => void
