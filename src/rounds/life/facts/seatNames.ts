import type { CurrentAnswer, Said } from '../../../store/queries/answers.ts'

/**
 * The name under which each seat's answers are heard: the engine tells voices by name, so no two seats of a lane have the same. 席位的称呼
 *
 * A seat is called as its last answer is signed; of two that are signed alike the one that spoke later is numbered.
 */
export function seatNames(standing: readonly CurrentAnswer[]): (answer: Pick<Said, 'lane' | 'seat' | 'saidBy'>) => string {
  const seated = standing.filter(({ answer }) => answer.seat !== '')
  if (seated.length === 0) return ({ saidBy }) => saidBy
  const signed = new Map(seated.map(({ answer }) => [keyOf(answer), answer]))
  const taken = new Map<string, number>()
  const names = new Map<string, string>()
  for (const [key, { lane, saidBy }] of signed) {
    const before = taken.get(`${lane}\0${saidBy}`) ?? 0
    taken.set(`${lane}\0${saidBy}`, before + 1)
    names.set(key, before === 0 ? saidBy : `${saidBy}（${String(before + 1)}）`)
  }
  return (answer) => names.get(keyOf(answer)) ?? answer.saidBy
}

const keyOf = ({ lane, seat }: Pick<Said, 'lane' | 'seat'>): string => `${lane}\0${seat}`
