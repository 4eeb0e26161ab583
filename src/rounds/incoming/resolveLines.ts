import { foldName } from '../../model/foldName.ts'
import { grouped } from '../../model/grouped.ts'
import { lastNames, unitMeant } from '../../people/units/findUnit.ts'
import { nearNames } from '../../people/units/nearNames.ts'
import type { Register } from '../../people/units/Register.ts'
import { unitsByName } from '../../people/units/unitsByName.ts'
import type { Member } from '../../store/queries/roster.ts'
import type { IncomingLine, NamedUnit, UnnamedUnit } from './Incoming.ts'

/** Among whom names are looked up. 名称对应的依据 */
export interface Naming {
  readonly members: readonly Member[]
  readonly register: Register
  /** The root of the round's tree, and the day to which it counts. */
  readonly within: string
  readonly on: string
}

/** A line, and whom it is of. 认出单位的一行 */
export interface NamedLine extends IncomingLine {
  readonly written: string
  readonly unit: string | null
  /** A named decision left it out. */
  readonly leftOut: boolean
}

/** A line that names a unit by our own id. */
type Known = IncomingLine & { readonly id?: string }

/**
 * Finds the unit of the round that each line means: as the round calls it, as it was or is called elsewhere, or as somebody chose. 认单位
 *
 * A line without a name is of the unit above it: offices merge those cells.
 */
export function resolveLines(
  lines: readonly Known[],
  chosen: readonly NamedUnit[],
  naming: Naming,
): { readonly lines: readonly NamedLine[]; readonly unnamed: readonly UnnamedUnit[] } {
  const find = finderOf(naming)
  const ids = new Set(naming.members.map(({ unit }) => unit))
  const decided = new Map(chosen.map((one) => [foldName(one.written), one]))
  const known = new Map<string, Meant>()
  let above = ''
  const named = lines.map((line): NamedLine & { readonly meant: Meant } => {
    const own = (line.cells['unit'] ?? '').trim()
    if (own !== '') above = own
    const written = above
    const choice = decided.get(foldName(written))
    const meant = line.id !== undefined && ids.has(line.id) ? { unit: line.id } : (known.get(written) ?? find(written))
    if (line.id === undefined) known.set(written, meant)
    const picked = choice?.unit !== undefined && choice.unit !== null && ids.has(choice.unit) ? choice.unit : null
    return { ...line, written, meant, unit: choice ? picked : meant.unit, leftOut: choice?.unit === null }
  })
  const open = named.filter(({ unit, leftOut }) => unit === null && !leftOut)
  return {
    lines: named.map(({ meant: _, ...line }) => line),
    unnamed: [...grouped(open, ({ written }) => written)].map(([written, own]) => ({
      written,
      rows: own.map(({ row }) => row),
      why: own[0]?.meant.why ?? '',
      candidates: own[0]?.meant.candidates ?? [],
    })),
  }
}

interface Meant {
  readonly unit: string | null
  readonly why?: string
  readonly candidates?: UnnamedUnit['candidates']
}

function finderOf({ members, register, within, on }: Naming): (written: string) => Meant {
  const named = members.flatMap((member) =>
    [...new Set([member.record.name, ...member.record.names].map(foldName))].map((folded) => ({ folded, member })),
  )
  const byName = grouped(named, ({ folded }) => folded)
  const byId = new Map(members.map((member) => [member.unit, member]))
  const called = unitsByName(register)
  const shown = (some: readonly Member[]) => some.map(({ unit, record }) => ({ id: unit, name: record.name }))
  return (written) => {
    if (written === '') return { unit: null, why: '这一行没有写单位' }
    const own = [...new Set((byName.get(foldName(written)) ?? []).map(({ member }) => member))]
    const [only] = own
    if (only && own.length === 1) return { unit: only.unit }
    if (own.length > 1) return { unit: null, why: '名单里有几个单位叫这个名称', candidates: shown(own) }
    const meant = unitMeant(register, new Set(lastNames(written).flatMap((name) => called.get(name) ?? [])), written, on, within)
    const registered = meant.kind === 'one' ? [meant.unit] : meant.kind === 'several' ? meant.units : []
    // What was merged goes on in what it became.
    const found = [...new Set(registered.flatMap(({ id, into }) => byId.get(id) ?? byId.get(into ?? '') ?? []))]
    const [one] = found
    if (one && found.length === 1 && registered.length === 1) return { unit: one.unit }
    if (found.length > 0) return { unit: null, why: '登记的单位里有几个叫这个名称', candidates: shown(found) }
    const near = [...new Set(nearNames(written, named, 5).map(({ member }) => member))]
    const why = registered.length > 0 ? '登记的单位里有它，但不在本批次的名单里' : '名单里没有这个名称'
    return { unit: null, why, candidates: shown(near) }
  }
}
