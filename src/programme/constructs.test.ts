import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expressionsOf, partsOf } from '../engine/expressions/walk.ts'
import { JOINS } from '../engine/joins/index.ts'
import { VERBS } from '../engine/verbs/index.ts'
import type { Expr } from '../model/Expression.ts'
import type { Instead, Node } from '../model/Node.ts'
import type { Programme } from '../model/Programme.ts'
import { readProgramme } from './readProgramme.ts'

const FOLDER = 'programmes'

function filesIn(folder: string, top = folder): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(folder).map((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesIn(path, top) : { [relative(top, path)]: readFileSync(path, 'utf8') }
    }),
  ) as Record<string, string>
}

const programmes = readdirSync(FOLDER)
  .filter((name) => statSync(join(FOLDER, name)).isDirectory())
  .map((name) => readProgramme(filesIn(join(FOLDER, name))).programme)
  .filter((programme): programme is Programme => programme !== null)

const nodesOf = (node: Node): readonly Node[] => [node, ...node.children.flatMap(nodesOf)]
const nodes = programmes.flatMap(({ result, scorecards }) => [result, ...scorecards.map(({ root }) => root)].flatMap(nodesOf))
const grades = programmes.flatMap((programme) => programme.grades)
const gradeConditions = grades.flatMap((rule) =>
  rule.kind === 'when' ? [rule.when] : rule.kind === 'seats' ? rule.seats.flatMap(({ when }) => when ?? []) : [],
)
const expressions = [...nodes.flatMap(expressionsOf), ...gradeConditions].flatMap(partsOf)
const lines = nodes.flatMap((node) => node.lines)
const checks = [...programmes.flatMap((programme) => programme.checks), ...nodes.flatMap((node) => node.checks)]
const lists = checks.flatMap((check) => (check.kind === 'list' ? [check] : []))

const OPERATIONS: Readonly<Record<Expr['op'], true>> = {
  number: true,
  text: true,
  date: true,
  check: true,
  field: true,
  points: true,
  known: true,
  parameter: true,
  member: true,
  applies: true,
  not: true,
  and: true,
  or: true,
  compare: true,
  elapsed: true,
  days: true,
  in: true,
  '+': true,
  '-': true,
  '*': true,
  '/': true,
  min: true,
  max: true,
  whole: true,
  count: true,
  share: true,
  sum: true,
  worst: true,
  happened: true,
  'reply-due': true,
  findings: true,
  place: true,
  mean: true,
  'last-places': true,
}
const nameOf = (instead: Instead | 'self' | undefined): string | undefined => (typeof instead === 'object' ? 'percent' : instead)

/** What the core can say, and where it is said in a programme that has golden cases. */
const CONSTRUCTS: readonly (readonly [string, readonly string[], readonly (string | undefined)[]])[] = [
  ['verbs', Object.keys(VERBS), lines.map(({ verb }) => verb)],
  ['joins', Object.keys(JOINS), nodes.map(({ per }) => per?.join.how)],
  ['copies', ['object', 'list', 'month', 'assessor', 'expert'], nodes.map(({ per }) => per?.each)],
  ['amounts', ['points', 'percent', 'all', 'levels', 'tiers'], lines.map(({ amount }) => amount.kind)],
  ['marks', ['points', 'percent', 'share', 'profile'], nodes.map(({ marks }) => marks?.kind)],
  [
    'marks by profile',
    ['group', 'class', 'parameter'],
    nodes.map(({ marks }) => (marks?.kind === 'profile' ? (typeof marks.by === 'string' ? marks.by : 'parameter') : undefined)),
  ],
  [
    'ways of not applying',
    ['full', 'spread equally', 'spread in proportion', 'convert'],
    nodes.flatMap(({ notApplying, convert }) => [
      convert ? 'convert' : undefined,
      notApplying?.how === 'spread' ? `spread ${notApplying.equally ? 'equally' : 'in proportion'}` : notApplying?.how,
    ]),
  ],
  ['when-none', ['full', 'zero', 'not-applicable', 'percent'], nodes.map(({ whenNone }) => nameOf(whenNone))],
  ['when-declared-none', ['full', 'zero', 'not-applicable', 'percent'], nodes.map(({ whenDeclaredNone }) => nameOf(whenDeclaredNone))],
  ['when-not-drawn', ['self', 'percent', 'full'], nodes.map(({ whenNotDrawn }) => nameOf(whenNotDrawn))],
  ['checks', ['choice', 'number', 'list', 'points'], checks.map(({ kind }) => kind)],
  [
    'lists',
    ['of', 'size', 'open', 'presumed', 'incidents'],
    lists.flatMap(({ of, size, open, presumeNone, incidents }) => [
      of && 'of',
      size === undefined ? undefined : 'size',
      open ? 'open' : undefined,
      presumeNone ? 'presumed' : undefined,
      incidents && 'incidents',
    ]),
  ],
  ['fields', ['choice', 'date', 'number', 'text'], lists.flatMap(({ fields }) => Object.values(fields).map(({ kind }) => kind))],
  ['operations', Object.keys(OPERATIONS), expressions.map(({ op }) => op)],
  ['grade rules', ['when', 'places', 'seats', 'bands'], grades.map(({ kind }) => kind)],
  ['ties', ['block', 'share'], programmes.map(({ rank }) => rank?.ties)],
  ['places of the vetoed', ['last', 'out'], programmes.map(({ rank }) => rank?.vetoed)],
  [
    'bounds',
    ['floor', 'cap', 'no floor', 'no cap', 'decimals', 'gate', 'veto', 'verdict', 'prices', 'limit', 'window', 'drawn', 'untranslated'],
    nodes.flatMap(({ floor, cap, decimals, when, veto, verdict, prices, window, drawn, untranslated, lines: own }) => [
      floor === 'none' ? 'no floor' : floor && 'floor',
      cap === 'none' ? 'no cap' : cap && 'cap',
      decimals === undefined ? undefined : 'decimals',
      when && 'gate',
      veto && 'veto',
      verdict && 'verdict',
      prices.length > 0 ? 'prices' : undefined,
      own.some(({ limit }) => limit !== undefined) ? 'limit' : undefined,
      window && 'window',
      drawn && 'drawn',
      untranslated.length > 0 ? 'untranslated' : undefined,
    ]),
  ],
]

describe('the programmes of this repository, together', () => {
  it.each(CONSTRUCTS)('use all %s', (_, wanted, used) => {
    expect(wanted.filter((one) => !used.includes(one))).toEqual([])
  })
})
