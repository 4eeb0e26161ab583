import { Refusal } from '../../model/Refusal.ts'

/** What will happen to what a row says. 一行的处理 */
export interface RowPlan {
  readonly row: number
  /** Whom the row is about, as it is written. */
  readonly name: string
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'faulty'
  /** What changes, or what is wrong with which cell and what to do; sentences. */
  readonly says: readonly string[]
}

/** What a table would do, told before anything is done. 导入预览 */
export interface Preview {
  /** Of the file and of what it was held against: what is taken is exactly what was shown. */
  readonly digest: string
  readonly rows: readonly RowPlan[]
  /** What is wrong with the table as a whole. */
  readonly faults: readonly string[]
  readonly counts: Readonly<Record<RowPlan['outcome'], number>>
}

/** A table that somebody handed in. 交来的表格 */
export interface HandedTable<T> {
  /** SHA-256 of its bytes. */
  readonly sha256: string
  readonly tables: T
}

/** How an import ended. 导入结果 */
export type Imported =
  | { readonly outcome: 'done'; readonly preview: Preview }
  /** Nothing was taken: since the preview something changed; this is what it would do now. */
  | { readonly outcome: 'changed-meanwhile'; readonly preview: Preview }

export function previewOf(digest: string, rows: readonly RowPlan[], faults: readonly string[]): Preview {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return { digest, rows, faults, counts }
}

/** Nothing is wrong with it, so it may be taken. */
export const isSound = ({ faults, counts }: Preview): boolean => faults.length === 0 && counts.faulty === 0

/** Stops before anything is taken of a table in which something is wrong. */
export function refuseFaulty(preview: Preview): void {
  if (isSound(preview)) return
  const faults = preview.counts.faulty + preview.faults.length
  throw new Refusal('invalid', 'table-faulty', `表格里还有${faults}处需要改正，什么也没有导入。请改好后重新上传。`, preview.faults)
}
