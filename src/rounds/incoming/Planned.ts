import type { AnswerValue, Lane } from '../../model/Facts.ts'
import type { OutsideHistory, OutsideLoss } from '../../model/Incoming.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import type { Member } from '../../store/queries/roster.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import type { NamedLine } from './resolveLines.ts'

/** An answer that a plan would give, apart from what stands there. 拟写入的答案 */
export interface PlannedAnswer {
  readonly unit: string
  readonly object: string
  readonly lane: Lane
  /** Who said it; absent: whoever issued the source. */
  readonly saidBy?: string
  readonly value: AnswerValue
}

/** What an import comes to before it is held against what stands. 导入方案 */
export interface Planned {
  readonly answers: readonly PlannedAnswer[]
  readonly history: readonly OutsideHistory[]
  readonly losses: readonly OutsideLoss[]
  /** What is wrong with which row. */
  readonly wrong: ReadonlyMap<number, readonly string[]>
  readonly faults: readonly string[]
  readonly notes: readonly string[]
}

/** What a plan that goes into a check is made of. 导入到检查点的依据 */
export interface PlanningCheck {
  /** As the unit's group is asked it; null: it is not. */
  readonly askedOf: (unit: string) => AskedCheck | null
  readonly members: ReadonlyMap<string, Member>
  /** What stands of this check, whatever the lane. */
  readonly standing: (unit: string) => readonly CurrentAnswer[]
  readonly lines: readonly NamedLine[]
}

/** Faults by row, to be filled. 各行的错误 */
export class Wrong {
  readonly rows = new Map<number, readonly string[]>()
  add(row: number, fault: string): void {
    this.rows.set(row, [...(this.rows.get(row) ?? []), fault])
  }
}

/** Lines that are of somebody, each with its unit. 有单位的各行 */
export const linesOfUnits = (lines: readonly NamedLine[]): readonly (NamedLine & { readonly unit: string })[] =>
  lines.flatMap((line) => (line.unit === null || line.leftOut ? [] : [{ ...line, unit: line.unit }]))

/** A cell's text; empty where there is none. */
export const cell = ({ cells }: Pick<NamedLine, 'cells'>, key: string): string => (cells[key] ?? '').trim()
