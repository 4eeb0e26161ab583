import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { ResultsPlace } from '../../standings/ResultsPlace.ts'

/** A round's results for this reader. */
export const placeIn = ({ id, may }: RoundHead, unit: string | null): ResultsPlace => ({
  round: id,
  unit,
  mayAssess: may.includes('answer.assess') || may.includes('answer.test'),
  mayTry: may.includes('results.read'),
})
