import fc, { type GeneratorValue } from 'fast-check'
import type { Check } from '../../src/model/Check.ts'
import type { Expr } from '../../src/model/Expression.ts'
import type { Answer, AnswerValue, Facts, Unit } from '../../src/model/Facts.ts'
import type { Line, Node } from '../../src/model/Node.ts'
import type { Programme } from '../../src/model/Programme.ts'
import { line, named, node, points } from '../coreProgramme.ts'
import { asked, count, field, is, known, math, not, num, pointsOf, share, word } from './expressions.ts'
import { ALL, amount, answer, orgUnit, percent, programmeWith, rows } from './scoring.ts'

/** A core programme with a unit and complete facts of it, made by chance. */
export interface Generated {
  readonly programme: Programme
  readonly unit: Unit
  /** Nothing is open. */
  readonly facts: Facts
  /** The answers with which nothing is lost. */
  readonly best: Facts
}

export interface Wish {
  /** Lines of every sort, gates, vetoes, floors, caps: all that the core can say. Otherwise a plain card that only loses marks. */
  readonly wild: boolean
}

const LEVELS = ['全面', '不全面', '未公开']
const NAMES = ['甲站', '乙站']
const yesNo = (id: string): Check => ({ id, ask: `${id}是否公开`, kind: 'choice', levels: ['是', '否'], yesNo: true })
const FIELDS = {
  ok: { kind: 'choice', levels: ['是', '否'], yesNo: true, ask: '具备' },
  level: { kind: 'choice', levels: LEVELS, yesNo: false, ask: '程度' },
  days: { kind: 'number', from: '0', to: '9', ask: '天数' },
} as const

/** Chance, with the answers written down as the checks are made. */
class Making {
  readonly given: Record<string, readonly Answer[]> = {}
  readonly best: Record<string, readonly Answer[]> = {}
  /** Nodes scored before, whose points a later line may read. */
  readonly earlier: string[] = []
  readonly applies: Record<string, boolean> = {}
  readonly g: GeneratorValue
  readonly wild: boolean
  constructor(g: GeneratorValue, { wild }: Wish) {
    this.g = g
    this.wild = wild
  }

  pick<const T extends readonly unknown[]>(...values: T): T[number] {
    return values[this.upTo(values.length - 1)]
  }
  upTo(most: number, least = 0): number {
    return this.g(fc.integer, { min: least, max: most })
  }
  sometimes(oneIn: number): boolean {
    return this.upTo(oneIn - 1) === 0
  }

  private say(id: string, objects: readonly string[], value: () => AnswerValue, best: AnswerValue): void {
    const copies = objects.length === 0 ? [{}] : objects.map((object) => ({ object }))
    this.given[id] = copies.map((copy) => answer(id, value(), copy))
    this.best[id] = copies.map((copy) => answer(id, best, copy))
  }

  /** A check of some kind with lines that read it. */
  checked(id: string, objects: readonly string[]): { readonly check: Check; readonly lines: readonly Line[]; readonly empty: boolean } {
    const me = asked(id)
    switch (this.upTo(this.wild ? 8 : 6)) {
      case 0:
        this.say(id, objects, () => this.pick('是', '否'), '是')
        return { check: yesNo(id), lines: [line({ amount: this.pick(ALL, amount(this.upTo(3))), when: not(me) })], empty: false }
      case 1: {
        this.say(id, objects, () => this.pick(...LEVELS), '全面')
        const table = { 全面: { percent: '0' }, 不全面: { points: '0.5' }, 未公开: this.pick('all' as const, { percent: '50' }) }
        const check: Check = { id, ask: `${id}公开情况`, kind: 'choice', levels: LEVELS, yesNo: false }
        return { check, lines: [line({ amount: { kind: 'levels', by: me, table } })], empty: false }
      }
      case 2: {
        this.say(id, objects, () => String(this.upTo(9)), '0')
        const tiers = [
          { above: '3', to: '5', amount: { points: '1' } },
          { above: '5', amount: this.pick({ points: '2' }, { percent: '60' }, 'all' as const) },
        ]
        const check: Check = { id, ask: `${id}迟报次数`, kind: 'number', rate: false, from: '0', to: '9' }
        const late = line({ amount: this.pick(amount('0.1'), percent('30')), when: is(me, this.pick('>', '>='), this.upTo(4, 1)) })
        return { check, lines: this.pick([line({ amount: { kind: 'tiers', by: me, tiers } })], [late]), empty: false }
      }
      case 3: {
        const nothing = this.sometimes(4)
        const rate = () => ({ numerator: String(this.upTo(5)), denominator: nothing ? '0' : String(this.upTo(5, 1)) })
        this.say(id, objects, rate, { numerator: '1', denominator: '1' })
        const value: Expr = { op: '*', left: known('of'), right: { op: 'min', of: [num(1), me] } }
        const check: Check = { id, ask: `${id}网上可办率`, kind: 'number', rate: true, from: '0' }
        return { check, lines: [line({ verb: 'set', amount: { kind: 'points', value } })], empty: true }
      }
      case 4:
        return this.named(id, objects)
      case 5:
        return this.register(id, objects)
      case 6: {
        this.say(id, objects, () => this.pick('0', '0.5', '2', '4'), '4')
        const check: Check = { id, ask: `${id}打分`, kind: 'points', from: '0', to: '4', step: '0.5', imported: false }
        return {
          check,
          lines: [line({ verb: 'set', amount: { kind: 'points', value: math(math(me, '/', num(4)), '*', known('of')) } })],
          empty: false,
        }
      }
      default:
        return this.anyhow(id, objects)
    }
  }

  /** Rows that are given by name. */
  private named(
    id: string,
    objects: readonly string[],
  ): { readonly check: Check; readonly lines: readonly Line[]; readonly empty: boolean } {
    const names = ['公开范围', '公开渠道', '传真号码']
    const row = () => ({ ok: this.pick('是', '否'), level: this.pick(...LEVELS), days: String(this.upTo(9)) })
    const good = { ok: '是', level: '全面', days: '0' }
    this.say(
      id,
      objects,
      () => rows(Object.fromEntries(names.map((name) => [name, row()]))),
      rows(Object.fromEntries(names.map((name) => [name, good]))),
    )
    const check: Check = { id, ask: `${id}要素`, kind: 'list', open: false, presumeNone: false, of: names, fields: FIELDS }
    const bad = this.pick(not(field('ok')), is(field('level'), '!=', word('全面')), is(field('days'), '>', this.upTo(6)))
    const each = line({
      each: id,
      where: bad,
      amount: this.pick(amount('0.5'), percent('20')),
      ...(this.sometimes(3) ? { limit: '0.8' } : {}),
    })
    const part = math(known('of'), '*', share(id, not(bad), this.sometimes(3) ? is(field('days'), '<', 8) : undefined))
    const table = { 全面: { points: '0' }, 不全面: { points: '0.3' }, 未公开: { percent: '40' } }
    return this.pick(
      { check, lines: [each], empty: false },
      { check, lines: [line({ each: id, amount: { kind: 'levels', by: field('level'), table } })], empty: false },
      { check, lines: [line({ amount: ALL, when: is(count(id, bad), '>=', 2) })], empty: false },
      { check, lines: [line({ verb: 'set', amount: { kind: 'points', value: part } })], empty: true },
    )
  }

  private register(
    id: string,
    objects: readonly string[],
  ): { readonly check: Check; readonly lines: readonly Line[]; readonly empty: boolean } {
    const row = () => ({ ok: this.pick('是', '否'), level: this.pick(...LEVELS), days: String(this.upTo(9)) })
    const some = () => rows(Object.fromEntries(Array.from({ length: this.upTo(3) }, (_, at) => [`事${at + 1}`, row()])), true)
    this.say(id, objects, some, rows({}, true))
    const check: Check = { id, ask: `${id}台账`, kind: 'list', open: true, presumeNone: false, fields: FIELDS }
    const worst: Expr = { op: 'worst', list: id, each: field('days') }
    const sum: Expr = { op: 'sum', list: id, each: field('days'), where: not(field('ok')) }
    const late = {
      kind: 'tiers',
      by: field('days'),
      tiers: [
        { above: '3', to: '5', amount: { points: '0.2' } },
        { above: '5', amount: { points: '1' } },
      ],
    } as const
    return this.pick(
      { check, lines: [line({ each: id, where: not(field('ok')), amount: amount('0.4') })], empty: false },
      { check, lines: [line({ each: id, amount: late })], empty: false },
      { check, lines: [line({ amount: percent(50), when: is(worst, '>', 5) })], empty: true },
      { check, lines: [line({ amount: { kind: 'points', value: math(sum, '/', num(5)) } })], empty: false },
    )
  }

  /** Lines that give, hold, put and take in any order. */
  private anyhow(
    id: string,
    objects: readonly string[],
  ): { readonly check: Check; readonly lines: readonly Line[]; readonly empty: boolean } {
    this.say(id, objects, () => String(this.upTo(9, -3)), '0')
    const check: Check = { id, ask: `${id}数`, kind: 'number', rate: false, from: '-3', to: '9' }
    const me = asked(id)
    const value = (): Expr =>
      this.pick(
        me,
        math(me, this.pick('+', '-', '*', '/'), num(this.upTo(3, 1))),
        math(num(2), '/', math(me, '+', num(4))),
        { op: 'whole', of: math(me, '/', num(2)) },
        { op: this.pick('min', 'max'), of: [me, num(2), known('running')] },
        math(known('running'), this.pick('-', '*'), me),
        ...this.earlier.map(pointsOf),
      )
    const condition = (): Expr => this.pick(is(value(), this.pick('<', '<=', '>', '>=', '=', '!='), this.upTo(5)), not(is(me, '<', 3)))
    const one = (): Line =>
      line({
        verb: this.pick('deduct', 'earn', 'set', 'at-most'),
        amount: this.pick(percent(this.upTo(9) * 10), ALL, { kind: 'points', value: value() }),
        ...(this.sometimes(2) ? { when: condition() } : {}),
        ...(this.sometimes(4) ? { limit: '1' } : {}),
      })
    return { check, lines: Array.from({ length: this.upTo(3, 1) }, one), empty: false }
  }

  leaf(code: string, marks: Node['marks'] | undefined): Node {
    const per = this.sometimes(5)
    const objects = per ? NAMES : []
    const asks = Array.from({ length: this.upTo(2, 1) }, (_, at) => this.checked(`${code}.c${at + 1}`, objects))
    const join = this.pick('mean', 'min', 'max', 'without-extremes')
    const instead = this.pick('full', 'zero', { percent: '50' } as const)
    const own: Node = node({
      code,
      name: `指标${code}`,
      role: 'indicator',
      checks: asks.map(({ check }) => check),
      lines: settersFirst(asks.flatMap(({ lines }) => lines)),
      start: this.wild ? this.pick('full', 'zero') : 'full',
      ...(marks ? { marks } : {}),
      ...(per ? { per: { each: 'list', names: NAMES, join: { how: join }, odd: false, exceptSelf: false } } : {}),
      ...(asks.some(({ empty }) => empty)
        ? { whenNone: this.wild && !per && marks ? this.pick(instead, 'not-applicable' as const) : this.wild ? instead : 'full' }
        : {}),
      ...(this.wild ? this.bounds() : {}),
    })
    if (!per) this.earlier.push(code)
    return own
  }

  private bounds(): Partial<Node> {
    const limit = this.pick({}, {}, { floor: 'none' }, { cap: 'none' }, { floor: '-2', cap: '3' }, { floor: 'none', cap: 'none' })
    return { ...limit, ...(this.sometimes(5) ? { decimals: this.upTo(1) } : {}) }
  }

  /** A gate, a veto or a scope on a node, with the check that decides it. */
  private guarded(one: Node): Node {
    const id = `${one.code}.g`
    const [me, check] = [asked(id), yesNo(id)]
    const guard = this.upTo(this.wild ? 7 : 2)
    if (guard > 3) return one
    if (guard <= 1) {
      if (one.marks === undefined) return one
      this.applies[one.code] = this.sometimes(2)
      return {
        ...one,
        scope: { names: named('乙局'), except: [], open: true },
        ...(this.sometimes(2) ? { notApplying: { how: 'full' } } : {}),
      }
    }
    if (!this.wild) return one
    this.say(id, [], () => this.pick('是', '否'), '是')
    const checks = [...one.checks, check]
    if (guard === 2) return { ...one, checks, when: me }
    return {
      ...one,
      checks,
      veto: { when: not(me), points: this.pick('none', 'none', '1'), grade: '不合格', clause: '一票否决', readings: [] },
    }
  }

  section(code: string, marks: number): Node {
    const number = this.upTo(3, 1)
    const shared = this.sometimes(3)
    const own = Array.from({ length: number }, (_, at) =>
      this.leaf(`${code}${at + 1}`, shared ? { kind: 'share' } : points(`${marks}/${number}`)),
    )
    const children = own.map((child) => (child.per ? child : this.guarded(child)))
    const extra = this.wild && this.sometimes(3) ? [this.leaf(`${code}9`, undefined)] : []
    return this.guarded(
      node({
        code,
        name: `第${code}章`,
        role: 'section',
        marks: points(String(marks)),
        convert: this.sometimes(2),
        children: [...children, ...extra],
        ...(this.wild ? this.bounds() : {}),
      }),
    )
  }
}

/** `set` puts the value whatever it was, so that what is taken stands behind it. */
const settersFirst = (lines: readonly Line[]): readonly Line[] => [
  ...lines.filter(({ verb }) => verb === 'set').slice(0, 1),
  ...lines.filter(({ verb }) => verb !== 'set'),
]

/** Core programmes of all sorts, each with a unit and facts. */
export const generated = (wish: Wish): fc.Arbitrary<Generated> =>
  fc.gen().map((g) => {
    const making = new Making(g, wish)
    const sections = [making.section('a', 8), ...(making.sometimes(2) ? [making.section('b', 12)] : [])]
    const of = sections.length === 1 ? '8' : '20'
    const bonus = wish.wild && making.sometimes(2) ? [making.leaf('c', undefined)] : []
    const programme = programmeWith({
      marks: points(of),
      children: [...sections, ...bonus],
      ...(wish.wild && making.sometimes(3) ? { floor: 'none', cap: 'none' } : {}),
      convert: making.sometimes(2),
    })
    const facts = (answers: Facts['answers']): Facts => ({ answers, incidents: [], overrides: [] })
    const unit = orgUnit({ applies: making.applies })
    return {
      programme,
      unit,
      facts: facts(making.given),
      best: facts(making.best),
      [fc.toStringMethod]: () => sketch(programme, unit, making.given),
    }
  })

/** What a failing test prints: a line for each node and each check's answers, without what says nothing. */
function sketch({ result }: Programme, { applies }: Unit, answers: Facts['answers']): string {
  const silent = new Set(['name', 'ask', 'clause', 'method', 'children', 'fields', 'levels', 'readings', 'op'])
  const bare = (key: string, value: unknown): unknown =>
    silent.has(key) || value === false || (Array.isArray(value) && value.length === 0) ? undefined : value
  const nodes = (one: Node, depth: string): readonly string[] => [
    depth + JSON.stringify(one, bare),
    ...one.children.flatMap((child) => nodes(child, `${depth}  `)),
  ]
  const said = Object.entries(answers).map(
    ([check, given]) => `${check}: ${given.map(({ object, value }) => `${object ?? ''} ${JSON.stringify(value)}`).join(', ')}`,
  )
  return ['', ...nodes(result, ''), JSON.stringify(applies), ...said].join('\n')
}
