import { foldName } from '../../model/foldName.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import type { DraftUnit } from '../../people/units/NewUnit.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import { addUnits } from '../../people/units/registerUnits.ts'
import { unitName } from '../../people/units/unitName.ts'
import type { Performance } from '../../store/perform.ts'
import { lockUnitTree } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { meeter } from './meetNames.ts'

/** A unit by its name, in a group of the programme. */
export interface NamedMember {
  readonly name: string
  readonly group: string
  /** Null: its group has none, or the notice says it. */
  readonly class: string | null
}

/** What the units of a group are: townships where it is called so, else departments. */
export const kindOfGroup = (group: string): UnitKind => (/[乡镇]|街道/u.test(group) ? 'township' : 'department')

/**
 * The registered units of some names; who is not registered yet is, below the organiser. 按名称登记
 *
 * @returns ids in the order of the names
 * @throws Refusal where a name means several units, or is given twice
 */
export async function registerNames(
  store: Pick<Store, 'newId'>,
  performance: Pick<Performance, 'tx' | 'record'>,
  { members, within, on }: { readonly members: readonly NamedMember[]; readonly within: string; readonly on: string },
): Promise<readonly string[]> {
  if (members.length === 0) throw new Refusal('invalid', 'roster-empty', '考核名单里没有单位，请至少填写一个单位。')
  refuseDouble(members)
  await lockUnitTree(performance.tx)
  const register = await readRegister(performance.tx)
  const meet = meeter(register, on, within)
  const drafts: DraftUnit[] = []
  const doubtful: string[] = []
  const ids = members.map(({ name, group }) => {
    const { certainty, units } = meet(name, [])
    const [found] = units
    if (certainty === 'several') doubtful.push(`“${name}”可以是：${units.map(({ path }) => path).join('、')}`)
    // “Likely” is for a person to look at; here a name means who is called so, or a new one.
    if (found && (certainty === 'name' || certainty === 'alias')) return found.id
    const id = store.newId()
    drafts.push({ id, name: unitName(name), parent: within, kind: kindOfGroup(group) })
    return id
  })
  if (doubtful.length > 0) throw new Refusal('invalid', 'unit-ambiguous', '有名称对应几个登记的单位，请写成“上级/名称”的样子。', doubtful)
  if (drafts.length > 0) await addUnits(performance, register, drafts, '建立考核批次时登记')
  return ids
}

function refuseDouble(members: readonly NamedMember[]): void {
  const seen = new Set<string>()
  const twice = members.filter(({ name }) => seen.has(foldName(name)) || !seen.add(foldName(name)))
  if (twice.length === 0) return
  throw new Refusal('invalid', 'roster-double', '考核名单里有单位列了两次，请各留一处。', [...new Set(twice.map(({ name }) => name))])
}
