import type { Address } from '../../../database/Address.ts'
import type { Actor } from '../../../model/Actor.ts'
import type { RefusalKind } from '../../../model/Refusal.ts'
import type { ImportReader } from '../../../sites/runs/bringing/reading.ts'

/** What the thread is asked to read, and where everything is. 导入要求 */
export interface ReadingOrder {
  readonly address: Address
  /** The data folder. */
  readonly folder: string
  readonly reader: ImportReader
  readonly site: string
  readonly by: Actor
}

/** What it says. */
export type ReadingWord =
  | { readonly kind: 'read'; readonly read: number; readonly holds: number }
  /** Null: another took the bundle in. */
  | { readonly kind: 'taken'; readonly run: string | null }
  | {
      readonly kind: 'refused'
      readonly as: RefusalKind
      readonly code: string
      readonly message: string
      readonly details: readonly string[]
    }
  | { readonly kind: 'broken'; readonly why: string }
