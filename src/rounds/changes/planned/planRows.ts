import { Refusal } from '../../../model/Refusal.ts'
import { inScope } from '../../../engine/nodes/profile.ts'
import { listRowChanges } from '../../../store/queries/roundChanges.ts'
import { mayNotApply } from '../../../programme/askedChecks.ts'
import type { NodeVisit } from '../../../programme/views/ProgrammeView.ts'
import { NO_PLAN, type ChangePlan } from '../ChangePlan.ts'
import type { PlanMeans } from './PlanMeans.ts'

/** A row is asked of nobody any more; units that it does not apply to anyway stay as they are. 指标停考 */
export function planWithdrawal({ terms, members }: PlanMeans, node: string): ChangePlan {
  const concerned = [...members.values()].flatMap((unit) => {
    const visit = terms.askedOf(unit.group).nodes.get(node)
    if (!visit || (unit.applies[node] ?? inScope(visit.node.scope, unit)) === false) return []
    return [{ unit, visit }]
  })
  const [first] = concerned
  if (!first) throw new Refusal('not-found', 'row-unknown', '没有单位在考这一项，可能已经停考，或者方案里没有。请刷新页面再选。')
  const name = rowName(first.visit)
  const held = concerned.filter(({ unit, visit }) => !mayNotApply(visit, { ...unit, aliases: unit.names }))
  if (held.length > 0)
    throw new Refusal(
      'invalid',
      'row-not-excusable',
      `“${name}”不能停考：方案没有写不适用时怎样计分，停考等于让这些单位白丢这些分。请修改方案、发布新的一版，再在本页换版。`,
      held.slice(0, 50).map(({ unit }) => unit.name),
    )
  const before = Object.fromEntries(concerned.map(({ unit }) => [unit.id, unit.applies[node] ?? null]))
  return {
    ...NO_PLAN,
    title: `“${name}”对全部单位停考`,
    notes: [howCounted(first.visit), '已经填的答案都留着，恢复以后照旧计分。'],
    records: concerned.map(({ unit }) => ({ ...unit, applies: { ...unit.applies, [node]: false } })),
    pairs: concerned.map(({ unit }) => ({ unit: unit.id, node, applies: false })),
    kept: { table: 'rows', node, name, undoes: null, before },
  }
}

const rowName = ({ node }: NodeVisit): string => (node.column ? node.column.levels.join(' › ') : node.name)

/** What the programme says of a row that does not apply. */
function howCounted({ node, parents }: NodeVisit): string {
  if (node.notApplying?.how === 'full') return '方案写明：不涉及的不扣分，这一项按满分计。'
  if (node.notApplying?.how === 'spread') return '方案写明：不适用时，分值加到别的指标上。'
  if (parents.some(({ convert }) => convert)) return '方案写明：按适用的分值换算成满分。'
  return '方案写明：不适用时，分值由同一部分的其他指标分。'
}

/** Each unit is asked the row again as it was before; who came or left since is as he is. 恢复考核这一项 */
export async function planRestoring({ db, terms, members }: PlanMeans, id: string): Promise<ChangePlan> {
  const all = await listRowChanges(db, terms.round)
  const withdrawal = all.find((one) => one.id === id && one.undoes === null)
  if (!withdrawal || all.some(({ undoes }) => undoes === id))
    throw new Refusal('conflict', 'row-not-withdrawn', '这一项没有停考，或者已经恢复了。请刷新页面再看。')
  const { node, name, before } = withdrawal
  const pairs = Object.entries(before).flatMap(([unit, applies]) => {
    const record = members.get(unit)
    return record && terms.askedOf(record.group).nodes.has(node) ? [{ record, applies }] : []
  })
  if (pairs.length === 0) throw new Refusal('conflict', 'row-gone', `方案里已经没有“${name}”这一项，不能恢复。`)
  return {
    ...NO_PLAN,
    title: `“${name}”恢复考核`,
    notes: ['停考以前的适用范围和答案都照旧。停考以后才列入的单位，请在“适用范围”页核对。'],
    records: pairs.map(({ record, applies }) => {
      const { [node]: _, ...rest } = record.applies
      return { ...record, applies: applies === null ? rest : { ...rest, [node]: applies } }
    }),
    pairs: pairs.map(({ record, applies }) => ({ unit: record.id, node, applies })),
    kept: {
      table: 'rows',
      node,
      name,
      undoes: id,
      before: Object.fromEntries(pairs.map(({ record }) => [record.id, record.applies[node] ?? null])),
    },
  }
}
