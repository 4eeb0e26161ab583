import { workCalendarFrom } from '../../../dist/calendar/WorkCalendar.js'
import { compile } from '../../../dist/engine/compile.js'
import { explain } from '../../../dist/engine/explain/explain.js'
import { score } from '../../../dist/engine/score.js'
import { INDICATORS, kindOf, LEVELS, MARKS, TIERS } from '../workload.mjs'

const number = (value) => ({ op: 'number', value: String(value) })
const line = (verb, amount, rest = {}) => ({ verb, amount, clause: '条款', readings: [], ...rest })
const points = (value) => ({ kind: 'points', value: number(value) })
const check = (id) => ({ op: 'check', check: id })

function node(code, rest) {
  return {
    code,
    name: code,
    basis: [],
    assessor: [],
    convert: false,
    prices: [],
    checks: [],
    lines: [],
    children: [],
    card: false,
    readings: [],
    untranslated: [],
    ...rest,
  }
}

function indicator(at) {
  const code = String(at + 1)
  const id = `${code}.a`
  const second = `${code}.b`
  const kind = kindOf(at)
  const marks = { kind: 'points', value: String(MARKS[kind]) }
  const yesNo = { kind: 'choice', levels: ['是', '否'], yesNo: true }
  const shape = {
    'yes-no': () => ({
      checks: [
        { id, ask: '公开', ...yesNo },
        { id: second, ask: '更新', ...yesNo },
      ],
      lines: [
        line('deduct', { kind: 'all' }, { when: { op: 'not', of: check(id) } }),
        line('deduct', points(1), { when: { op: 'not', of: check(second) } }),
      ],
    }),
    level: () => ({
      checks: [{ id, ask: '公开', kind: 'choice', levels: LEVELS, yesNo: false }],
      lines: [
        line('deduct', {
          kind: 'levels',
          by: check(id),
          table: { 全面: { points: '0' }, 不全面: { points: '1' }, 未公开: { points: '4' } },
        }),
      ],
    }),
    count: () => ({
      checks: [{ id, ask: '迟复', kind: 'number', rate: false, from: '0' }],
      lines: [line('deduct', { kind: 'points', value: { op: '*', left: number('0.2'), right: check(id) } })],
    }),
    rate: () => ({
      checks: [{ id, ask: '网上可办率', kind: 'number', rate: true, from: '0', to: '1' }],
      whenNone: 'zero',
      lines: [
        line('set', {
          kind: 'tiers',
          by: check(id),
          tiers: TIERS.map(([from, amount], tier) => ({
            from: `0.${from / 10}`,
            ...(tier === 0 ? {} : { below: `0.${TIERS[tier - 1][0] / 10}` }),
            amount: { points: String(amount) },
          })),
          otherwise: { points: '0' },
        }),
      ],
    }),
  }[kind]()
  return node(code, { role: 'indicator', marks, ...shape })
}

export function programme() {
  const children = Array.from({ length: INDICATORS }, (_, at) => indicator(at))
  const total = children.reduce((sum, child) => sum + Number(child.marks.value), 0)
  return {
    id: 'bench',
    title: 'bench',
    notice: { issuer: '', issued: '2026-01-01', text: '', addressed: [], cites: [] },
    under: [],
    period: { from: '2026-01-01', to: '2026-12-31' },
    groups: [{ name: '组', classes: [] }],
    units: [],
    scorecards: [],
    checks: [],
    result: node('root', { marks: { kind: 'points', value: String(total) }, children }),
    printing: { decimals: 2 },
    once: [],
    draws: [],
    gradeNames: [],
    grades: [],
    readings: [],
    untranslated: [],
    stages: [],
    approval: [],
    reportTo: [],
    feeds: [],
  }
}

/** Facts as the store keeps them: one attributed answer for each check. */
export function factsOf(raw) {
  const answers = {}
  const answer = (id, value) => (answers[id] = [{ check: id, lane: 'assessor', by: '评分员', at: '2026-11-01', state: 'answered', value }])
  for (let at = 0; at < INDICATORS; at++) {
    const [a, b] = [raw[2 * at], raw[2 * at + 1]]
    const kind = kindOf(at)
    if (kind === 'yes-no') {
      answer(`${at + 1}.a`, a ? '是' : '否')
      answer(`${at + 1}.b`, b ? '是' : '否')
    } else if (kind === 'level') answer(`${at + 1}.a`, LEVELS[a])
    else if (kind === 'count') answer(`${at + 1}.a`, String(a))
    else answer(`${at + 1}.a`, { numerator: String(a), denominator: String(b) })
  }
  return { answers, incidents: [], overrides: [] }
}

/** @param {'points'|'sentences'} how with the trace as data, or rendered into sentences too */
export function contestant(how) {
  const compiled = compile(programme())
  const calendar = workCalendarFrom({ years: [2026], holidays: [], workdays: [] })
  const unit = { id: 'u', name: 'u', group: '组', names: ['u'], functions: [], parameters: {}, objects: {}, applies: {}, drawn: {} }
  return {
    prepare: factsOf,
    score(facts) {
      const result = score(compiled, unit, facts, '2026-12-01', calendar)
      if (how === 'sentences') explain(compiled, result, calendar)
      const { low } = result.total.range
      return Math.round((Number(low.n) / Number(low.d)) * 10)
    },
  }
}
