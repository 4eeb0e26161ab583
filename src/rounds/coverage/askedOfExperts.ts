import type { Db } from '../../store/Db.ts'
import { deskRows } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { coversCell, type Share } from '../shares/Share.ts'
import { squaresIn } from './squaresIn.ts'
import { isIdle } from './tally.ts'
import { squareStates } from '../../model/Square.ts'

/** How many questions an expert is asked, in his own seat: those of his share that concern its units. 专家应答数 */
export async function askedOfExperts(db: Db, terms: Terms, share: Share): Promise<number> {
  let asked = 0
  for (const { unit, group, squares } of await squaresIn(db, terms)) {
    if (squares === null) continue
    const states = squareStates(squares)
    for (const [at, row] of [...deskRows(terms.askedOf(group)).values()].entries()) {
      const state = states[at]
      if (state === undefined || isIdle(state) || !coversCell(share, { unit, node: row.visit.node.code })) continue
      asked += row.asked.filter(({ per }) => per?.each === 'expert').length
    }
  }
  return asked
}
