import type { Actor } from '../../../model/Actor.ts'
import type { Performance } from '../../../store/perform.ts'
import type { NewAnswer } from '../../../store/queries/answers.ts'
import { seatName } from '../../../store/queries/seatNames.ts'

/** Answers in seats under a name that tells who sits there from others of his name. 按席位署名 */
export async function namedInSeats(
  { tx, at }: Pick<Performance, 'tx' | 'at'>,
  { id }: Actor,
  rows: readonly NewAnswer[],
): Promise<readonly NewAnswer[]> {
  const isHis = ({ seat, via }: NewAnswer) => seat === id && via !== 'behalf'
  if (!rows.some(isHis)) return rows
  const name = await seatName(tx, id, at)
  return name === null ? rows : rows.map((row) => (isHis(row) ? { ...row, saidBy: name } : row))
}
