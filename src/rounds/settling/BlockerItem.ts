import type { BlockerKind, Clearer } from './Blocker.ts'

/** A blocker before it is put into words: a round of thousands that has just begun has a hundred thousand of them. 待处理事项（未成文） */
export interface BlockerItem {
  readonly kind: BlockerKind
  /** Null: of the whole round. */
  readonly unit: string | null
  readonly node: string | null
  readonly check: string | null
  readonly object: string | null
  readonly key: string
  readonly clears: Clearer
  /** What is missing, without where. */
  readonly missing: string
}

/** One that says nothing of a check. 待处理事项 */
export const itemOf = (item: Pick<BlockerItem, 'kind' | 'clears' | 'missing'> & Partial<BlockerItem>): BlockerItem => ({
  unit: null,
  node: null,
  check: null,
  object: null,
  key: '',
  ...item,
})
