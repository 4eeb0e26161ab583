import type { CheckId } from './Expression.ts'
import type { Lane } from './Facts.ts'

/**
 * Who is expected to answer each check of a round, by group: a cell is done when its lanes have spoken. 谁来作答
 *
 * Absent groups and checks are as the programme suggests.
 */
export type Answering = Readonly<Record<string, Readonly<Record<CheckId, readonly Lane[]>>>>
