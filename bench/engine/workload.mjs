/**
 * One workload for every contestant: 60 indicators of four mixed kinds, and any number of units with generated answers.
 *
 * yes-no: 5 marks, all lost when not published, 1 when not updated · level: 4 marks, 全面 0, 不全面 −1, 未公开 −4 ·
 * count: 3 marks, −0.2 for each late reply · rate: 6 marks by tiers 50 %, 40 %, 30 %, 20 %, 10 %.
 */
export const INDICATORS = 60
export const KINDS = ['yes-no', 'level', 'count', 'rate']
export const LEVELS = ['全面', '不全面', '未公开']
export const MARKS = { 'yes-no': 5, level: 4, count: 3, rate: 6 }
export const TIERS = [
  [50, 6],
  [40, 5],
  [30, 4],
  [20, 3],
  [10, 2],
]

export const kindOf = (indicator) => KINDS[indicator % KINDS.length]

/** A small linear congruential generator: the same answers in every process. */
export function answersFrom(seed) {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

/** The answers of one unit, two numbers for each indicator. */
export function rawAnswers(unit) {
  const next = answersFrom(unit + 1)
  const raw = new Uint8Array(INDICATORS * 2)
  for (let at = 0; at < INDICATORS; at++) {
    const kind = kindOf(at)
    if (kind === 'yes-no') [raw[2 * at], raw[2 * at + 1]] = [next(10) > 0 ? 1 : 0, next(10) > 1 ? 1 : 0]
    else if (kind === 'level') raw[2 * at] = [0, 0, 0, 0, 1, 1, 2][next(7)]
    else if (kind === 'count') raw[2 * at] = next(6)
    else [raw[2 * at], raw[2 * at + 1]] = [next(80), 80]
  }
  return raw
}
