import type { CheckId, NodeCode } from '../../../model/Expression.ts'
import type { Node } from '../../../model/Node.ts'
import type { StepKind } from '../../../model/Result.ts'
import { subjectOf } from '../../words/Vocabulary.ts'
import { expressionsOf, partsOf } from '../../expressions/walk.ts'
import type { CompiledNode } from '../../nodes/CompiledNode.ts'
import type { CompiledTree } from '../../nodes/compileTree.ts'
import type { Difference } from '../Difference.ts'
import { inner } from '../Facet.ts'
import type { Judged } from './reasonsOf.ts'
import type { RowChange } from './residuals.ts'

/** The changed clauses behind a row's points, and how that is said of the row. */
export interface Causes {
  readonly differences: readonly number[]
  readonly say: (subject: string) => string
}

type Indexed = readonly [number, Difference]

/**
 * Which changed clauses a row's points come from: its own, those of rows below it that are not told by themselves, of rows that share marks with
 * it, of checks and rows that it reads. None: something outside the programme's clauses, such as an answer that no longer fits. 改动与得分
 */
export function causesOf(row: RowChange, judged: Judged): Causes {
  const bearing = judged.differences.map((one, at): Indexed => [at, one]).filter(([, { bears }]) => bears)
  const codes = { before: row.before?.code ?? null, after: row.after?.code ?? null }
  const at = (found: readonly Indexed[], say: Causes['say']): Causes => ({ differences: found.map(([index]) => index), say })

  const own = bearing.filter(([, one]) => isAt(one, codes, judged.card))
  const whole = own.find(([, { kind }]) => kind === 'added' || kind === 'removed')
  if (whole && (codes.before === null || codes.after === null))
    return at(own, (subject) => `因${codes.before === null ? '新增' : '删去'}${subject}`)
  const below = row.isLeaf ? bearing.filter(([, one]) => isBelow(one, row, judged)) : []
  const direct = [...own, ...below]
  if (direct.length > 0) return at(withReadings(direct, judged), (subject) => `因${subject}的${whatOf(direct)}改变`)

  const sharing = bearing.filter(([, one]) => sharesMarks(one, row, judged))
  if (sharing.length > 0) return at(sharing, (subject) => `因${namesOf(sharing)}改变，${subject}随之变化`)
  const read = bearing.filter(([, one]) => isRead(one, codes, judged))
  if (read.length > 0) return at(read, (subject) => `因${namesOf(read)}改变，${subject}随之变化`)
  return at([], (subject) => (row.isLeaf ? `${subject}的条款没有变，随答案、单位或考核期变化` : `${subject}合计时${limitOf(row)}`))
}

const LIMITS: readonly (readonly [StepKind, string])[] = [
  ['cap', '封顶'],
  ['floor', '保底'],
  ['convert', '按适用分值换算'],
  ['round', '舍入'],
  ['veto', '一票否决'],
]

/** What stood between a row's sum and what it hands on. */
function limitOf({ before, after }: RowChange): string {
  const kinds = new Set([...(before?.steps ?? []), ...(after?.steps ?? [])].map(({ kind }) => kind))
  return (
    LIMITS.filter(([kind]) => kinds.has(kind))
      .map(([, word]) => word)
      .join('、') || '折算'
  )
}

interface Codes {
  readonly before: NodeCode | null
  readonly after: NodeCode | null
}

const isAt = ({ place }: Difference, { before, after }: Codes, card: string | null): boolean =>
  place !== null &&
  (place.card === null || place.card === card) &&
  ((place.before !== null && place.before === before) || (place.after !== null && place.after === after))

function isBelow({ place }: Difference, row: RowChange, { before, after, card }: Judged): boolean {
  if (!place || (place.card !== null && place.card !== card)) return false
  const holds = (tree: CompiledTree, code: NodeCode | undefined, sought: NodeCode | null): boolean => {
    const top = tree.nodes.find(({ node }) => node.code === code)
    return sought !== null && top !== undefined && codesBelow(top).includes(sought)
  }
  return holds(before.tree, row.before?.code, place.before) || holds(after.tree, row.after?.code, place.after)
}

const codesBelow = ({ children }: CompiledNode): readonly NodeCode[] => children.flatMap((child) => [child.node.code, ...codesBelow(child)])

/** What moves marks between rows. */
const MARKS: ReadonlySet<string> = new Set(['分值', '满分', '适用范围', '不适用时的处理', '换算', '位置'])

/** Rows beside it, or above, whose marks, scope or being there decides what it is worth. */
function sharesMarks(one: Difference, row: RowChange, judged: Judged): boolean {
  if (one.part !== 'node' || (one.kind === 'changed' && !MARKS.has(one.what))) return false
  const sides = [
    [judged.before.tree, row.before?.code, one.place?.before],
    [judged.after.tree, row.after?.code, one.place?.after],
  ] as const
  return sides.some(([tree, code, sought]) => {
    const node = tree.nodes.find((found) => found.node.code === code)
    const shares = node?.node.marks?.kind === 'share' || node?.node.marks?.kind === 'percent' || spreadsTo(tree, code)
    if (!node || !shares || (one.place?.card !== null && one.place?.card !== judged.card)) return false
    const near = [...(node.parent ? [node.parent, ...node.parent.children] : []), node]
    return near.some((found) => found.node.code === sought)
  })
}

const spreadsTo = ({ nodes }: CompiledTree, code: NodeCode | undefined): boolean =>
  nodes.some(({ node: { notApplying } }) => notApplying?.how === 'spread' && code !== undefined && notApplying.to.includes(code))

/** A check of the whole programme, or another row, that the row's conditions read. */
function isRead({ part, place, subject, sentence }: Difference, { after }: Codes, { after: { tree } }: Judged): boolean {
  const found = tree.nodes.find(({ node }) => node.code === after)
  if (!found) return false
  const { checks, nodes } = readBy(found.node)
  if (part === 'check' && place === null)
    return tree.checks.some(({ check }) => checks.has(check.id) && (subject || sentence).includes(`“${subjectOf(check)}”`))
  return (part === 'line' || part === 'node' || part === 'check') && place !== null && place.after !== null && nodes.has(place.after)
}

function readBy(node: Node): { readonly checks: ReadonlySet<CheckId>; readonly nodes: ReadonlySet<NodeCode> } {
  const parts = expressionsOf(node).flatMap(partsOf)
  return {
    checks: new Set([
      ...node.lines.flatMap(({ each }) => each ?? []),
      ...parts.flatMap((part) => ('check' in part ? [part.check] : 'list' in part ? [part.list] : [])),
    ]),
    nodes: new Set(parts.flatMap((part) => ('node' in part ? [part.node] : []))),
  }
}

/** Changed clauses cite readings; one that changed with them is part of why. */
function withReadings(found: readonly Indexed[], { differences, after, before }: Judged): readonly Indexed[] {
  const cited = new Set(
    found.flatMap(([, { place }]) =>
      [
        ...before.tree.nodes.filter(({ node }) => node.code === place?.before),
        ...after.tree.nodes.filter(({ node }) => node.code === place?.after),
      ].flatMap(({ node }) => [...node.readings, ...node.lines.flatMap(({ readings }) => readings)]),
    ),
  )
  const questions = new Set(
    [...before.tree.programme.readings, ...after.tree.programme.readings]
      .filter(({ id }) => cited.has(id))
      .map(({ question }) => `口径“${inner(question)}”`),
  )
  const readings = differences
    .map((one, at): Indexed => [at, one])
    .filter(([, one]) => one.part === 'reading' && questions.has(one.subject))
  return [...found, ...readings.filter(([at]) => !found.some(([index]) => index === at))]
}

const whatOf = (found: readonly Indexed[]): string => [...new Set(found.flatMap(([, { what }]) => what.split('、')))].join('、')

const namesOf = (found: readonly Indexed[]): string =>
  [...new Set(found.map(([, { subject, what }]) => (subject === '' ? what : `${subject}的${what}`)))].join('、')
