import type { Answer, AnswerValue, Lane } from '../../../model/Facts.ts'
import type { AnswerRow } from '../../../store/queries/answers.ts'

/** An answer as somebody hands it in. 提交的答案 */
export interface GivenAnswer {
  readonly unit: string
  readonly check: string
  /** The object or month; absent: the unit itself. */
  readonly object?: string | undefined
  readonly lane: Lane
  /** `withdrawn` takes back what was said, and says nothing instead. */
  readonly state: Answer['state'] | 'withdrawn'
  /** Only with `answered`. */
  readonly value?: AnswerValue | undefined
  readonly why?: string | undefined
  readonly proof?: readonly string[] | undefined
  readonly confirmedBy?: string | undefined
  /** Absent: whoever hands it in. */
  readonly saidBy?: string | undefined
  /** Whose seat it is, where it is said for somebody else; absent: his who hands it in, or the name of who said it. */
  readonly holder?: string | undefined
  /** Beijing time; absent: now. */
  readonly saidAt?: string | undefined
  /** How it comes in; absent: not said. 录入方式 */
  readonly via?: AnswerRow['via']
  /** The newest answer that its author saw in this cell and lane; null: none. */
  readonly after: number | null
  /** Others that stood there and that its author saw and replaces. */
  readonly saw?: readonly number[] | undefined
}

/** A cell in which two have answered without having seen each other. 互相矛盾的答案 */
export interface Contradiction {
  readonly unit: string
  readonly check: string
  readonly object: string
  readonly lane: Lane
  readonly seat: string
  readonly answers: readonly {
    readonly id: number
    readonly saidBy: string
    readonly saidAt: string
    readonly state: GivenAnswer['state']
    readonly value: AnswerValue | null
    readonly why: string | null
  }[]
}
