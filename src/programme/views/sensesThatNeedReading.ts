import { isWhole } from '../../model/Fraction.ts'
import type { Line, Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import { exactSeats } from '../../model/seats.ts'
import { gradeExpressions, lineExpressions, partsOf } from './expressions.ts'
import { gradedTables } from './gradedTables.ts'
import type { ProgrammeView } from './ProgrammeView.ts'
import { lineTitle, titleOf } from './titles.ts'

/** A place with several senses, and the readings that may decide it. */
export interface Ambiguity {
  readonly thing: object
  readonly key: string
  readonly where: string
  readonly readings: readonly string[]
}

/** A construct that notices use in several senses. 有歧义的写法 */
export interface Sense {
  readonly id: string
  /** What has to be decided, as a question. */
  readonly question: string
  readonly find: (view: ProgrammeView) => readonly Ambiguity[]
}

const ranksMatter = ({ grades }: Programme): boolean => grades.some(({ kind }) => kind === 'places' || kind === 'seats')

const wordsOf = ({ text, standard, method }: Node): string => [text, standard, method].join('')

function nodes({ visits }: ProgrammeView, key: string, test: (node: Node, parents: readonly Node[]) => boolean): Ambiguity[] {
  return visits
    .filter(({ node, parents }) => test(node, parents))
    .map(({ node }) => ({ thing: node, key, where: titleOf(node), readings: node.readings }))
}

function lines({ visits }: ProgrammeView, test: (line: Line) => boolean): Ambiguity[] {
  return visits
    .flatMap(({ node }) => node.lines.filter(test).map((line) => ({ node, line })))
    .map(({ node, line }) => ({ thing: line, key: '', where: lineTitle(line), readings: [...line.readings, ...node.readings] }))
}

const isWorst = (line: Line): boolean => lineExpressions(line).some((written) => partsOf(written).some(({ expr }) => expr.op === 'worst'))

/** All constructs that the loader refuses without a reading; what a notice settles in its own words is told from them. */
export const sensesThatNeedReading: readonly Sense[] = [
  {
    id: 'ties',
    question: '同分跨名次、跨等次时怎样处理',
    find: ({ programme }) =>
      programme.rank && (ranksMatter(programme) || programme.rank.ties !== 'block')
        ? [{ thing: programme.rank, key: 'ties', where: '排名', readings: programme.rank.readings }]
        : [],
  },
  {
    id: 'vetoed-rank',
    question: '被一票否决的单位是不参加排名，还是排在最后',
    find: ({ programme, visits }) => {
      const vetoes = visits.flatMap(({ node }) => node.veto ?? [])
      if (!programme.rank || vetoes.length === 0) return []
      return [
        {
          thing: programme.rank,
          key: 'vetoed',
          where: '排名',
          readings: [...programme.rank.readings, ...vetoes.flatMap(({ readings }) => readings)],
        },
      ]
    },
  },
  {
    id: 'left-place',
    question: '定了等次的单位空出的名次、名额是顺延还是空着',
    find: ({ programme }) =>
      programme.grades
        .filter((rule) => rule.kind === 'when' && ranksMatter(programme))
        .map((rule) => ({
          thing: rule,
          key: 'place',
          where: `等次“${rule.kind === 'when' ? rule.grade.join('或') : ''}”`,
          readings: rule.readings,
        })),
  },
  {
    id: 'and-or',
    question: '条款中的“及”“和”是任一情形，还是同时具备',
    find: ({ programme, visits }) => {
      const joined = (words: string, parts: readonly { readonly expr: { readonly op: string } }[]) =>
        /及(?!时|格|其)|和/u.test(words) && parts.some(({ expr }) => expr.op === 'or' || expr.op === 'and')
      const rules = programme.grades.filter((rule) => joined(rule.clause, gradeExpressions(rule).flatMap(partsOf)))
      const vetoes = visits.flatMap(({ node }) =>
        node.veto && joined(node.veto.clause, partsOf({ expr: node.veto.when })) ? [node.veto] : [],
      )
      return [
        ...rules.map((rule) => ({ thing: rule, key: 'when', where: `“${rule.clause}”`, readings: rule.readings })),
        ...vetoes.map((veto) => ({ thing: veto, key: 'when', where: `“${veto.clause}”`, readings: veto.readings })),
      ]
    },
  },
  {
    id: 'last-places-within',
    question: '最后几名是在组内还是在类内数',
    find: ({ programme }) =>
      programme.groups.some(({ classes }) => classes.length > 0)
        ? programme.grades
            .filter((rule) =>
              gradeExpressions(rule)
                .flatMap(partsOf)
                .some(({ expr }) => expr.op === 'last-places'),
            )
            .map((rule) => ({ thing: rule, key: 'when', where: `“${rule.clause}”`, readings: rule.readings }))
        : [],
  },
  {
    id: 'seat-rounding',
    question: '百分比名额不是整数时怎样取整',
    find: ({ programme }) =>
      programme.grades.flatMap((rule) =>
        rule.kind === 'seats' &&
        rule.seats.some((seat) => gradedTables(programme, rule).some(({ size }) => size === undefined || !isWhole(exactSeats(seat, size))))
          ? [{ thing: rule, key: 'seats', where: `“${rule.clause}”`, readings: rule.readings }]
          : [],
      ),
  },
  {
    id: 'each-or-worst',
    question: '按时间长短分档的扣分是每件都扣，还是只按最重的一件扣',
    find: (view) =>
      lines(
        view,
        (line) => line.amount.kind === 'tiers' && (line.each !== undefined || isWorst(line)) && !/每|次|件|条/u.test(line.clause),
      ),
  },
  {
    id: 'pool',
    question: '没有单独分值的各项怎样分摊总分值',
    find: ({ visits }) => {
      const pools = new Set(visits.flatMap(({ node, parents }) => (node.marks?.kind === 'share' ? parents.slice(-1) : [])))
      return [...pools].map((node) => ({
        thing: node,
        key: 'children',
        where: titleOf(node),
        readings: [...node.readings, ...node.children.flatMap(({ readings }) => readings)],
      }))
    },
  },
  {
    id: 'several-assessors',
    question: '几个人的评分怎样合成',
    find: (view) =>
      nodes(
        view,
        'per',
        (node) => (node.per?.each === 'assessor' || node.per?.each === 'expert') && !/平均|最高|加权/u.test(wordsOf(node)),
      ),
  },
  {
    id: 'not-drawn',
    question: '没有抽中的单位怎样计分',
    find: ({ programme, visits }) =>
      visits.flatMap(({ node }) => {
        const draw = programme.draws.find(({ id }) => id === node.drawn)
        return draw ? [{ thing: node, key: 'whenNotDrawn', where: titleOf(node), readings: [...node.readings, ...draw.readings] }] : []
      }),
  },
]
