import type { Unit } from '../../../model/Facts.ts'
import type { NamedUnit, Programme } from '../../../model/Programme.ts'
import type { Naming } from '../Naming.ts'

const named = ({ units }: Programme, { name, names }: Unit): NamedUnit | undefined =>
  units.find((one) => [one.name, ...one.aliases].some((known) => known === name || names.includes(known)))

/** The round's unit as the later programme's roster has it, or why it is not assessed any more. 单位在新方案里 */
export function unitUnder(before: Programme, after: Programme, unit: Unit): { readonly unit: Unit } | { readonly gone: string } {
  const [was, is] = [named(before, unit), named(after, unit)]
  const group = is?.group ?? unit.group
  const found = after.groups.find(({ name }) => name === group)
  if (!found) return { gone: `后一方案没有“${group}”这一组` }
  if (was && !is && found.open !== true && after.units.some((one) => one.group === group)) return { gone: '后一方案的单位名单里没有它' }
  const kind = is?.class ?? unit.class
  const { class: _class, ...rest } = unit
  return {
    unit: {
      ...rest,
      group,
      ...(kind === undefined ? {} : { class: kind }),
      names: [...new Set([...unit.names, ...(is ? [is.name, ...is.aliases] : [])])],
      functions: [...new Set([...unit.functions.filter((one) => !was?.functions.includes(one)), ...(is?.functions ?? [])])],
      parameters: { ...unit.parameters, ...is?.parameters },
    },
  }
}

/** The unit's own decisions under the later programme's codes. */
export const withCodes = (unit: Unit, { nodes }: Naming): Unit => ({
  ...unit,
  applies: Object.fromEntries(Object.entries(unit.applies).map(([code, applies]) => [nodes.get(code) ?? code, applies])),
})
