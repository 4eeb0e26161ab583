import type { Answer, AnswerValue, Lane, Unit } from '../../model/Facts.ts'
import { isNoticeNumber } from '../../model/isNoticeNumber.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'

/** What is said in a cell, as a sheet has it; `cleared`: nothing. 表格里的答案 */
export interface SheetSaid {
  readonly state: Answer['state'] | 'cleared'
  readonly value: AnswerValue | null
  readonly why: string | null
}

/** A cell that somebody may take away on a sheet and bring back. 可交接的一格 */
export interface HandCell {
  readonly unit: string
  readonly record: Unit
  readonly asked: AskedCheck
  /** The row of the card. */
  readonly row: { readonly code: string; readonly name: string }
  readonly object: string
  readonly said: SheetSaid
  /** A text that is another one as soon as anything else stands in the cell. */
  readonly stands: string
  /** Ids of the answers that stand, in their order; none where drafts are handed over. */
  readonly ids: readonly number[]
  readonly proof: readonly string[]
  /** Who said what stands there, and when; null: nobody, or it is not known. */
  readonly by: { readonly name: string; readonly at: string } | null
}

/** Whose cells: answers of a lane, or the drafts of one unit. 交接的范围 */
export interface HandScope {
  readonly lane: Lane
  /** A unit types into its own drafts; everybody else answers. */
  readonly drafts: boolean
  /** The name that stands for the answers: one's own, or that of whom one enters for. */
  readonly speaker: string
  /** By which the seat is known in which they answer. */
  readonly holder: string
}

/** A row by the notice's own number and name; a number that the programme made up is not shown. 指标的说法 */
export const rowWords = ({ code, name }: HandCell['row']): string => (isNoticeNumber(code) ? `${code} ${name}` : name)

export const handKey = ({ unit, check, object }: { readonly unit: string; readonly check: string; readonly object: string }): string =>
  `${unit}\0${check}\0${object}`
