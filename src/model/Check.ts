import type { CheckId } from './Expression.ts'
import type { FractionText } from './Fraction.ts'

/** A column of a list: what each row says. 字段 */
export type Field = Column &
  (
    | { readonly kind: 'choice'; readonly levels: readonly string[]; readonly yesNo: boolean }
    /** `open`: the word for “not yet”, where the end may still be to come. */
    | { readonly kind: 'date'; readonly open?: string }
    | { readonly kind: 'number'; readonly from?: FractionText; readonly to?: FractionText }
    | { readonly kind: 'text' }
  )

/** The levels of a yes-no question, best first. 是否 */
export const YES_NO: readonly string[] = ['是', '否']

interface Column {
  /** The words that a person reads for it; absent: its name. */
  readonly ask?: string
}

interface Asked {
  readonly id: CheckId
  /** The question, as a person is asked it. */
  readonly ask: string
  readonly method?: string
  readonly evidence?: string
  /** The probe that may answer. */
  readonly probe?: string
}

/** A question put to a person or a probe: four kinds. 检查点 */
export type Check = Asked &
  (
    | { readonly kind: 'choice'; readonly levels: readonly string[]; readonly yesNo: boolean }
    /** `rate`: numerator and denominator are kept. */
    | { readonly kind: 'number'; readonly rate: boolean; readonly from?: FractionText; readonly to?: FractionText }
    | ListCheck
    /** A person's judgement, or another body's score (`imported`). */
    | {
        readonly kind: 'points'
        readonly from: FractionText
        readonly to: FractionText
        readonly step?: FractionText
        readonly imported: boolean
        readonly source?: string
      }
  )

/** Rows of what happened or exists. 清单、台账 */
export interface ListCheck extends Asked {
  readonly kind: 'list'
  readonly fields: Readonly<Record<string, Field>>
  /** The rows it must have, by name (elements of a guide). */
  readonly of?: readonly string[]
  /** So many rows, unnamed (ten sampled documents). */
  readonly size?: number
  /** A register: it stays open until an answer says that it is complete. */
  readonly open: boolean
  /** An open register counts as it stands. */
  readonly presumeNone: boolean
  /** The kind of incident that its rows are, besides answered ones. */
  readonly incidents?: string
  /** The date field by which an incident belongs to the period. */
  readonly dated?: string
}
