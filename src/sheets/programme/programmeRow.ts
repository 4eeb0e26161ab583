import type { Check, Field, ListCheck } from '../../model/Check.ts'
import type { Node } from '../../model/Node.ts'
import type { Reading } from '../../model/Programme.ts'
import { nodeInWords } from '../../engine/words/node.ts'
import { fieldLabel, subjectOf, type Vocabulary } from '../../engine/words/Vocabulary.ts'
import type { Unit } from '../../model/Facts.ts'
import { numberOf } from '../numberOf.ts'
import type { ProgrammeRow } from './ProgrammeSheet.ts'
import { scopeSheet } from './scopeSheet.ts'
import { updatesInWords } from '../../engine/words/updates.ts'

/** What the rows of a page share. */
export interface RowContext {
  readonly prefix: string
  readonly words: Vocabulary
  readonly readings: ReadonlyMap<string, Reading>
  readonly found: ReadonlySet<string>
  readonly units: readonly Unit[]
  /** The scorecard gives points; without, nothing is said of marks. */
  readonly points: boolean
  /** Who scores what the row above says nothing else of. */
  readonly assessor: readonly string[]
}

/** A node as a row of the page, its children below it. */
export function programmeRow(node: Node, context: RowContext): ProgrammeRow {
  const key = `${context.prefix}/${node.code}`
  const assessor = node.assessor.length > 0 ? node.assessor : context.assessor
  const words = nodeInWords(node, context.words)
  const said = new Set([...node.lines.flatMap((line) => line.readings), ...(node.veto?.readings ?? [])])
  const keys = [key, ...node.lines.map((_, at) => `${key}#${at}`), `${key}#veto`]
  return {
    key,
    number: numberOf(node.code),
    name: node.name,
    role: node.role ?? null,
    text: node.text ?? null,
    standard: node.standard ?? null,
    method: node.method ?? null,
    assessor,
    scope: scopeSheet(node.scope, context.units),
    column: node.column ? { levels: node.column.levels, updates: node.column.updates ? updatesInWords(node.column.updates) : null } : null,
    basis: node.basis,
    words: context.points ? words : { ...words, marks: '', start: null },
    checks: node.checks.map((check) => ({ ask: subjectOf(check), answers: answersInWords(check) })),
    readings: readingsOf(node).flatMap((id) => context.readings.get(id) ?? []),
    ownReadings: node.readings.filter((id) => !said.has(id)),
    untranslated: node.untranslated,
    found: keys.filter((one) => context.found.has(one)),
    children: node.children.map((child) => programmeRow(child, { ...context, assessor })),
  }
}

/** Every reading that a node names, on itself or on a line. */
export function readingsOf(node: Node): readonly string[] {
  return [...new Set([...node.readings, ...node.lines.flatMap((line) => line.readings), ...(node.veto?.readings ?? [])])]
}

/** What may be answered: `是、否`, `0至3分`. */
function answersInWords(check: Check): string {
  switch (check.kind) {
    case 'choice':
      return check.levels.join('、')
    case 'number':
      return check.rate ? '比率（分子、分母）' : `数${rangeInWords(check.from, check.to)}`
    case 'points':
      return `${check.from}至${check.to}分${check.imported ? `，采用${check.source ?? '其他机构的评价'}` : '，由考核人员评判'}`
    case 'list':
      return `${listInWords(check)}：${Object.entries(check.fields)
        .map(([name, field]) => `${fieldLabel(check, name)}${fieldInWords(field)}`)
        .join('、')}`
  }
}

const rangeInWords = (from?: string, to?: string): string =>
  from === undefined && to === undefined ? '' : `（${from ?? ''}至${to ?? ''}）`

function listInWords(check: ListCheck): string {
  if (check.of) return `清单（${check.of.join('、')}）`
  if (check.size !== undefined) return `清单（${check.size}项）`
  return check.open ? '台账，随时登记' : '清单'
}

const fieldInWords = (field: Field): string => (field.kind === 'choice' && !field.yesNo ? `（${field.levels.join('、')}）` : '')
