import type { Answer } from '../../model/Facts.ts'
import type { Interval } from '../../model/Interval.ts'

/** A field of a row: a level, a number, a day; null has not happened; undefined is not known. */
export interface KnownRow {
  readonly id: string
  readonly levels: Readonly<Record<string, string | undefined>>
  /** What an open level can be. */
  readonly possible: Readonly<Record<string, readonly string[]>>
  readonly numbers: Readonly<Record<string, Interval>>
  readonly dates: Readonly<Record<string, string | null | undefined>>
}

interface Base {
  /** `open` also covers what a probe saw and nobody confirmed. */
  readonly state: 'answered' | 'open' | 'cantTell' | 'notDrawn' | 'declaredNone'
  /** The answers that counted, strongest first. */
  readonly from: readonly Answer[]
  /** What an unconfirmed probe would say, should it cost nothing. */
  readonly probed?: Known
}

/** What the facts say of a list: its rows, and whether there may be more. 清单的已知内容 */
export type KnownList = Extract<Known, { readonly kind: 'list' }>

/** It may still be answered, and by “there is nothing” too. 尚无答案 */
export const isUnanswered = ({ state }: Known): boolean => state === 'open' || state === 'cantTell'

/** What the facts say of one check of one unit. 已知的答案 */
export type Known = Base &
  (
    | { readonly kind: 'choice'; readonly level: string | undefined; readonly levels: readonly string[] }
    | { readonly kind: 'number'; readonly value: Interval; readonly nothing: boolean | null }
    | {
        readonly kind: 'list'
        readonly rows: readonly KnownRow[]
        /** More rows may exist. */
        readonly more: boolean
        /** It counts as it stands though it has no end. */
        readonly presumed: boolean
      }
  )
