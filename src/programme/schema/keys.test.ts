import { describe, expect, it } from 'vitest'
import { programme } from '../../../test/coreProgramme.ts'
import { readExample } from '../examples/readExample.ts'
import { readProgramme } from '../readProgramme.ts'
import { SCHEMAS } from './index.ts'
import type { JsonSchema } from './shapes.ts'

/** A key that the format will never have; what the loader says of it names those that it has. */
const STRANGE = 'ⅩⅩⅩ'

const known = (issues: readonly { readonly message: string; readonly remedy: string }[]): string[] => {
  const issue = issues.find(({ message }) => message.includes(STRANGE))
  return /可以?用(?:的键)?：([^；]*)/u.exec(issue?.remedy ?? '')?.[1]?.split('、') ?? []
}

const BASE = {
  'programme.yaml': 'programme: a\n',
  'units.yaml': 'groups: [{name: 局}]\nunits: [{name: 甲局, group: 局, parameters: {n: 1}}]\n',
  'notice.txt': '',
}

const inFile = (file: string, text: string): string[] => known(readProgramme({ ...BASE, [file]: text }).errors)
const inProgramme = (text: string): string[] => inFile('programme.yaml', `programme: a\n${text}\n`)
const inResult = (text: string): string[] => inProgramme(`result: {children: [${text}]}`)
const inUnits = (text: string): string[] => inFile('units.yaml', text)
const inScorecard = (text: string): string[] =>
  known(readProgramme({ ...BASE, 'programme.yaml': 'programme: a\nscorecards: [c.yaml]', 'scorecards/c.yaml': text }).errors)
const inExample = (text: string): string[] =>
  known(readExample('e.yaml', `${text}\n`, programme(), () => ({ checks: new Map(), nodes: new Map() })).issues)

const X = `${STRANGE}: 1`
const CHILDREN = ['sections', 'indicators', 'parts', 'children', 'columns']

/** Of a table of columns, and of what is asked of each. */
const inColumns = (table: string, rows: string): string[] =>
  known(
    readProgramme({
      ...BASE,
      'programme.yaml': 'programme: a\nscorecards: [c.yaml]',
      'scorecards/c.yaml': `scorecard: c\nfor: 局\ncolumns: ${table}`,
      'scorecards/t.yaml': rows,
    }).errors,
  )

/** What the loader knows, by the place in the schemas where it stands; several ways to write a thing have their keys together. */
const LOADER: Readonly<Record<string, readonly string[]>> = {
  'programme.schema.json': inProgramme(X),
  'programme.schema.json notice': inProgramme(`notice: {${X}}`),
  'programme.schema.json period': inProgramme(`period: {${X}}`),
  'programme.schema.json printing': inProgramme(`printing: {${X}}`),
  'programme.schema.json draws': inProgramme(`draws: [{${X}}]`),
  'programme.schema.json draws of': inProgramme(`draws: [{of: {${X}}}]`),
  'programme.schema.json rank': inProgramme(`rank: {${X}}`),
  'programme.schema.json readings': inProgramme(`readings: [{${X}}]`),
  'programme.schema.json stages': inProgramme(`stages: [{${X}}]`),
  'programme.schema.json self-report': inProgramme(`self-report: {${X}}`),
  'programme.schema.json self-report parts': inProgramme(`self-report: {parts: [{${X}}]}`),
  'programme.schema.json self-report parts for': inProgramme(`self-report: {parts: [{for: {${X}}}]}`),
  'programme.schema.json grades': ['when', 'by: places', 'by: seats', 'by: bands'].flatMap((by) => inProgramme(`grades: [{${by}, ${X}}]`)),
  'programme.schema.json grades for': inProgramme(`grades: [{for: {${X}}}]`),
  'programme.schema.json grades seats': inProgramme(`grades: [{by: seats, seats: {优: {seats: 1, ${X}}}}]`),
  citedDocument: inProgramme(`under: [{${X}}]`),
  node: [...CHILDREN.flatMap((key) => inResult(`{${key}: [], verdict: [], ${X}}`)), ...inResult(`{card: by-group, ${X}}`)],
  'node columns': inColumns(`{file: t.yaml, ask: {}, ${X}}`, '[]'),
  'columns.schema.json': inColumns('{file: t.yaml, ask: {}}', `[{levels: [甲], ${X}}]`),
  'columns.schema.json keepers': inColumns('{file: t.yaml, ask: {}}', `[{levels: [甲], keepers: {${X}}}]`),
  'columns.schema.json updates': inColumns('{file: t.yaml, ask: {}}', `[{levels: [甲], updates: {${X}}}]`),
  'programme.schema.json assessors': inProgramme(`assessors: [{${X}}]`),
  'node window': inResult(`{window: {${X}}}`),
  'node marks': inResult(`{marks: {${X}}}`),
  'node scope': inResult(`{scope: {${X}}}`),
  'node not-applying': ['spread: [b]', 'move: b'].flatMap((how) => inResult(`{not-applying: {${how}, ${X}}}`)),
  'node prices': inResult(`{prices: [{${X}}]}`),
  'node per': ['object', 'list', 'month', 'assessor', 'expert'].flatMap((each) => inResult(`{per: {${each}: true, ${X}}}`)),
  'node per join': inResult(`{per: {join: {${X}}}}`),
  'node veto': inResult(`{veto: {${X}}}`),
  'node veto then': inResult(`{veto: {then: {${X}}}}`),
  'node verdict': inResult(`{verdict: [{${X}}]}`),
  rule: inResult(`{rule: {${X}}}`),
  line: inResult(`{lines: [{deduct: 1, ${X}}]}`),
  'line amount': [`from: 1, ${X}`, `when: of > 1, ${X}`].flatMap((tier) => inResult(`{lines: [{deduct: [{${tier}}], by: of}]}`)),
  check: ['[甲, 乙]', 'number', 'rate', 'list, of: [甲]', 'register', 'points'].flatMap((answer) =>
    inProgramme(`checks: {c: {answer: ${answer}, ${X}}}`),
  ),
  'check fields': ['[甲, 乙]', 'date', 'number', 'text'].flatMap((answer) =>
    inProgramme(`checks: {c: {answer: list, fields: {f: {answer: ${answer}, ${X}}}}}`),
  ),
  'scorecard.schema.json': CHILDREN.flatMap((key) => inScorecard(`scorecard: c\nfor: 局\n${key}: []\nverdict: []\n${X}`)),
  'units.schema.json': inUnits(X),
  'units.schema.json groups': inUnits(`groups: [{${X}}]`),
  'units.schema.json groups classes': inUnits(`groups: [{classes: [{${X}}]}]`),
  'units.schema.json units': inUnits(`units: [{${X}}]`),
  'example.schema.json': inExample(`example: a\nunit: {name: 甲局}\n${X}`),
  'example.schema.json unit': inExample(`unit: {${X}}`),
  'example.schema.json units': inExample(`units: [{${X}}]`),
  'example.schema.json calendar': inExample(`calendar: {${X}}`),
  'example.schema.json expect': inExample(`unit: {name: 甲局}\nexpect: {${X}}`),
  'example.schema.json expect printed': inExample(`unit: {name: 甲局}\nexpect: {printed: {${X}}}`),
  'example.schema.json history': inExample(`units: [{name: 甲局}]\nhistory: [{${X}}]`),
  'example.schema.json decisions': inExample(`units: [{name: 甲局}]\ndecisions: [{${X}}]`),
}

/** The maps of a schema by the keys that lead to them; maps that stand for one another have their keys together. */
function collect(schema: unknown, path: string, found: Map<string, Set<string>>): void {
  if (typeof schema !== 'object' || schema === null) return
  if (Array.isArray(schema)) {
    schema.forEach((part) => collect(part, path, found))
    return
  }
  const { properties, $defs, ...others } = schema as JsonSchema
  for (const [key, part] of Object.entries((properties ?? {}) as Record<string, JsonSchema>)) {
    found.set(path, (found.get(path) ?? new Set()).add(key))
    collect(part, `${path} ${key}`, found)
  }
  for (const [name, part] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) collect(part, name, found)
  collect(Object.values(others), path, found)
}

/** A scorecard's root is a node, and every verb has the same amounts. */
const sameAs = (path: string): string =>
  path
    .replace(/^scorecard\.schema\.json /u, 'node ')
    .replace(/^node rule$/u, 'rule')
    .replace(/^line (deduct|earn|set|at-most)$/u, 'line amount')
    .replace(/ units (expect|calendar)/u, ' $1')

describe('the schemas and the loader', () => {
  const schemas = new Map<string, Set<string>>()
  for (const [file, schema] of Object.entries(SCHEMAS)) collect(schema, file, schemas)
  const paths = [...new Set([...schemas.keys()].map(sameAs))]

  it('speak of the same maps', () => {
    expect([...paths].sort()).toEqual(Object.keys(LOADER).sort())
  })

  it.each(Object.entries(LOADER))('know the same keys: %s', (path, keys) => {
    const described = [...schemas].filter(([each]) => sameAs(each) === path).flatMap(([, keys]) => [...keys])
    expect([...new Set(keys)].sort()).toEqual([...new Set(described)].sort())
  })
})
