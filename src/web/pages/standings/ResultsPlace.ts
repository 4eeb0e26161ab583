import { createContext, useContext } from 'react'

/** Where results are looked at, if it is in a round and not with their programme, whose newest round they are of. 结果所在的批次 */
export interface ResultsPlace {
  readonly round: string
  /** The unit whose sheet it is; null: the ranking. */
  readonly unit: string | null
  /** The reader answers here: rows lead to the desk. */
  readonly mayAssess: boolean
  /** The reader sees all answers: he may try another one. */
  readonly mayTry: boolean
}

/** Null: with their programme. */
export const ResultsPlaceContext = createContext<ResultsPlace | null>(null)

export const useResultsPlace = (): ResultsPlace | null => useContext(ResultsPlaceContext)
