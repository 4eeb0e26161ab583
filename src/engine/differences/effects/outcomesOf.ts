import { ZERO } from '../../../model/Fraction.ts'
import type { Finding, NodeResult } from '../../../model/Result.ts'
import { subjectOfNode } from '../Speaker.ts'
import { causesOf } from './causesOf.ts'
import type { Judged } from './reasonsOf.ts'
import type { Reason } from './RoundEffects.ts'
import { rowsOf } from './rowsOf.ts'

/** Why a unit's problems or conclusions differ: each row whose own are others, with the clauses that changed. 问题、结论变化的原因 */
export function outcomesOf(judged: Judged): readonly Reason[] {
  const { before, after, partners } = judged
  const newer = new Map(rowsOf(after.root).map((one) => [one.code, one]))
  return rowsOf(before.root).flatMap((older) => {
    const now = newer.get(partners.get(older.code) ?? (older === before.root ? after.root.code : '')) ?? null
    return [
      ...changeIn('问题', problemsOf(older), now && problemsOf(now), [older, now], judged),
      ...changeIn('结论', conclusionOf(older), now && conclusionOf(now), [older, now], judged),
    ]
  })
}

type Row = readonly [NodeResult, NodeResult | null]

function changeIn(what: string, before: string | null, after: string | null, [older, now]: Row, judged: Judged): readonly Reason[] {
  if (before === after || (before === null && now === null)) return []
  const causes = causesOf({ before: older, after: now, low: ZERO, high: ZERO, isLeaf: older.children.length === 0 }, judged)
  const tree = now ? judged.after.tree : judged.before.tree
  const node = tree.nodes.find((one) => one.node.code === (now ?? older).code)?.node
  const subject = node ? subjectOfNode(node) : ''
  const [was, is] = [
    before ?? (older.applies === false ? '不适用' : '没有'),
    after ?? (now === null ? '没有这一项' : now.applies === false ? '不适用' : '没有'),
  ]
  const { differences } = causes
  const cause = differences.length > 0 ? causes.say(subject) : `${subject}的条款没有变，随其他条款变化`
  const isGone = differences.length === 0 && now === null
  const sentence = isGone ? `后一方案没有${subject}，${what}原为${was}` : `${cause}，${what}由${was}变为${is}`
  return [{ subject, before, after, change: null, differences, sentence }]
}

const countText = ({ kind, least, most }: Finding): string =>
  least === most ? `${kind}${least}个` : most === null ? `${kind}至少${least}个` : `${kind}${least}–${most}个`

/** Of its own lines; null where there are none. */
function problemsOf({ applies, findings = [] }: NodeResult): string | null {
  const noted = applies === false ? [] : findings.filter(({ most }) => most !== 0)
  return noted.map(countText).join('、') || null
}

const conclusionOf = ({ applies, verdicts }: NodeResult): string | null =>
  applies === false || !verdicts ? null : verdicts.map((name) => `“${name}”`).join('或')
