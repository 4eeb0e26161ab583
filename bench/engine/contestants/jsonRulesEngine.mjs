import { Engine } from 'json-rules-engine'
import { INDICATORS, kindOf, LEVELS, MARKS, TIERS } from '../workload.mjs'

/** json-rules-engine with one rule for each way to lose points; the events that fired are its trace. */
export function contestant() {
  const engine = new Engine()
  let full = 0
  const rule = (conditions, lost) => engine.addRule({ conditions: { all: conditions }, event: { type: 'lost', params: lost } })
  for (let at = 0; at < INDICATORS; at++) {
    const kind = kindOf(at)
    const a = `a${at}`
    full += MARKS[kind]
    if (kind === 'yes-no') {
      rule([{ fact: a, operator: 'equal', value: 0 }], { points: 5 })
      rule(
        [
          { fact: a, operator: 'equal', value: 1 },
          { fact: `b${at}`, operator: 'equal', value: 0 },
        ],
        { points: 1 },
      )
    } else if (kind === 'level') {
      rule([{ fact: a, operator: 'equal', value: LEVELS[1] }], { points: 1 })
      rule([{ fact: a, operator: 'equal', value: LEVELS[2] }], { points: 4 })
    } else if (kind === 'count') rule([{ fact: a, operator: 'greaterThan', value: 0 }], { each: a })
    else {
      TIERS.concat([[0, 0]]).forEach(([from, amount], tier) => {
        const above = tier === 0 ? [] : [{ fact: a, operator: 'lessThan', value: TIERS[tier - 1][0] }]
        if (amount < 6) rule([{ fact: a, operator: 'greaterThanInclusive', value: from }, ...above], { points: 6 - amount })
      })
    }
  }
  return {
    prepare(raw) {
      const facts = {}
      for (let at = 0; at < INDICATORS; at++) {
        const kind = kindOf(at)
        const [a, b] = [raw[2 * at], raw[2 * at + 1]]
        facts[`a${at}`] = kind === 'level' ? LEVELS[a] : kind === 'rate' ? (100 * a) / b : a
        if (kind === 'yes-no') facts[`b${at}`] = b
      }
      return facts
    },
    async score(facts) {
      const { events } = await engine.run(facts)
      let lost = 0
      for (const { params } of events) lost += params.each === undefined ? params.points : Math.min(3, 0.2 * facts[params.each])
      return Math.round((full - lost) * 10)
    },
  }
}
