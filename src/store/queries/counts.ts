import { and, eq, gte, isNull } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { evidence } from '../schema/evidence.ts'
import { files } from '../schema/files.ts'
import { comments, questions } from '../schema/talk.ts'

interface InRound {
  readonly round: string
  readonly unit: string
}

/** How many files of a unit stand. 文件数 */
export const countFiles = (db: Db, unit: string): Promise<number> => db.$count(files, and(eq(files.unit, unit), isNull(files.withdrawnAt)))

/** How many pieces of evidence stand on a side of a unit in a round. 佐证数 */
export const countEvidence = (db: Db, { round, unit, side }: InRound & { readonly side: 'unit' | 'assessing' }): Promise<number> =>
  db.$count(evidence, and(eq(evidence.round, round), eq(evidence.unit, unit), eq(evidence.side, side), isNull(evidence.withdrawnAt)))

/** How many questions a unit has asked in a round since a moment, those it took back included. 提问数 */
export const countQuestions = (db: Db, { round, unit, since }: InRound & { readonly since: Instant }): Promise<number> =>
  db.$count(questions, and(eq(questions.round, round), eq(questions.unit, unit), gte(questions.at, since)))

/** How many remarks stand beside a cell. 批注数 */
export const countComments = (db: Db, { round, unit, node }: InRound & { readonly node: string }): Promise<number> =>
  db.$count(comments, and(eq(comments.round, round), eq(comments.unit, unit), eq(comments.node, node), isNull(comments.withdrawnAt)))
