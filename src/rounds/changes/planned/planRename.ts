import { foldName } from '../../../model/foldName.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { isStorable } from '../../../store/isStorable.ts'
import { listRosterChanges } from '../../../store/queries/roundChanges.ts'
import { NO_PLAN, notOnRoster, type ChangePlan } from '../ChangePlan.ts'
import type { PlanMeans } from './PlanMeans.ts'

/** A unit of the roster is called otherwise from now on; scopes go on meaning it by the names of the notice. 更名 */
export async function planRename(
  { db, terms, members }: PlanMeans,
  { unit, name: typed }: { readonly unit: string; readonly name: string },
): Promise<ChangePlan> {
  const before = members.get(unit)
  if (!before) throw notOnRoster()
  const name = typed.trim()
  if (name === '' || !isStorable(name)) throw new Refusal('invalid', 'name-missing', '请写明新的名称，再提交。')
  if (name === before.name) throw new Refusal('conflict', 'name-unchanged', `“${name}”就是现在的名称，不用改。`)
  const other = [...members.values()].find(
    (one) => one.id !== unit && [one.name, ...one.names].some((known) => foldName(known) === foldName(name)),
  )
  if (other)
    throw new Refusal('conflict', 'name-taken', `名单里的“${other.name}”已经用了“${name}”这个名称。两个单位合成一个的，请办“并入”。`)
  // A name that it only got in this round is dropped when it is called otherwise again: whoever goes back is where he was.
  const given = (await listRosterChanges(db, terms.round)).filter((one) => one.kind === 'renamed' && one.unit === unit)
  const isOwn = given.some((one) => one.after?.name === before.name && one.before?.names.includes(before.name) === false)
  const names = [...new Set([...before.names.filter((one) => !isOwn || one !== before.name), name])]
  const after = { ...before, name, names }
  return {
    ...NO_PLAN,
    title: `“${before.name}”更名为“${name}”`,
    notes: ['通知里的原名仍然指它，考核哪些指标不因更名改变。以前的定稿和公布的结果仍写原名。'],
    records: [after],
    kept: { table: 'roster', kind: 'renamed', unit, into: null, takesOver: false, position: null, before, after },
  }
}
