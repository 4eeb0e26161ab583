import type { Check, Field, ListCheck } from '../../model/Check.ts'
import type { CheckId, NodeCode } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme, Scorecard } from '../../model/Programme.ts'

/** What the codes and ids of rules are called by people. 用语 */
export interface Vocabulary {
  readonly check: (id: CheckId) => Check
  /** `7 政府信息公开指南` */
  readonly node: (code: NodeCode) => string
  /** The list whose row is at hand, inside `where`, `by` and the amounts of `each`. */
  readonly row: ListCheck | null
}

/**
 * The words of what one unit is scored by: the total's tree with one scorecard in it.
 *
 * Two scorecards may use the same code; without a scorecard the first that has it lends its words.
 */
export function vocabularyOf(programme: Programme, scorecard: Scorecard | null): Vocabulary {
  const checks = new Map<CheckId, Check>()
  const nodes = new Map<NodeCode, string>()
  const learn = (check: Check) => {
    if (!checks.has(check.id)) checks.set(check.id, check)
  }
  const visit = (node: Node) => {
    if (!nodes.has(node.code)) nodes.set(node.code, titleOf(node))
    node.checks.forEach(learn)
    node.children.forEach(visit)
  }
  programme.checks.forEach(learn)
  visit(programme.result)
  for (const card of scorecard ? [scorecard] : programme.scorecards) visit(card.root)
  return {
    check: (id) => found(checks.get(id), id),
    node: (code) => found(nodes.get(code), code),
    row: null,
  }
}

/** A number that is the notice's own stands before the name; one that we made up would only puzzle. */
const titleOf = ({ code, name }: Node) => (/^\d+$/.test(code) ? `${code} ${name}` : name)

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new TypeError(`the programme has no ${id}`)
  return value
}

/** The same words, inside the rows of a list. */
export function withRow(vocabulary: Vocabulary, id: CheckId): Vocabulary {
  const list = vocabulary.check(id)
  if (list.kind !== 'list') throw new TypeError(`not a list: ${id}`)
  return { ...vocabulary, row: list }
}

/** What a person reads for a column of a list. 字段名 */
export const fieldLabel = (list: ListCheck, name: string): string => list.fields[name]?.ask ?? name

/** The column of the row at hand. */
export function fieldOf(vocabulary: Vocabulary, name: string): { readonly label: string; readonly field: Field | null } {
  return vocabulary.row
    ? { label: fieldLabel(vocabulary.row, name), field: vocabulary.row.fields[name] ?? null }
    : { label: name, field: null }
}

/** How rows of a list are counted: 3 项 of a list whose rows are given, 3 条 of what happened. */
export const measureOf = (list: Check): '项' | '条' => (list.kind === 'list' && list.of ? '项' : '条')

/** A question as the subject of a sentence: without its question mark. */
export const subjectOf = (check: Check): string => check.ask.replace(/[?？。：:]+$/u, '')
