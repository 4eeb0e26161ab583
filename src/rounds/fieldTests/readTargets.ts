import { foldName } from '../../model/foldName.ts'
import type { Member } from '../../store/queries/roster.ts'

/** A pasted line as it was understood. 粘贴的一行 */
export interface ReadTarget {
  readonly line: number
  /** Null: no unit of the round has that name. */
  readonly unit: string | null
  readonly name: string
  readonly object: string
  readonly target: string
  /** What is wrong; null: nothing. */
  readonly fault: string | null
}

/** Reads lines pasted from a table: the unit's name, its number, address or place, and what of it is meant where that is not the unit itself. 读粘贴的样本 */
export function readTargets(text: string, members: readonly Member[]): readonly ReadTarget[] {
  const units = new Map<string, readonly string[]>()
  for (const { unit, record } of members)
    for (const name of new Set([record.name, ...record.names].map(foldName))) units.set(name, [...(units.get(name) ?? []), unit])
  return text.split(/\r?\n/u).flatMap((line, at) => {
    if (line.trim() === '') return []
    const [name = '', target = '', object = ''] = line.split(/\t|，|,/u).map((part) => part.trim())
    const found = units.get(foldName(name)) ?? []
    const [unit = null] = found.length === 1 ? found : []
    return [{ line: at + 1, unit, name, object, target, fault: faultOf(name, found.length, target) }]
  })
}

/** Of what can be no unit's name, pasted by mistake, a sentence quotes the beginning. */
const QUOTED = 30

function faultOf(written: string, units: number, target: string): string | null {
  const name = written.length > QUOTED ? `${written.slice(0, QUOTED)}……` : written
  if (units === 0) return `名单里没有“${name}”，请写单位在本批次的名称。`
  if (units > 1) return `名单里有${String(units)}个单位叫“${name}”，请写全称。`
  return target === '' ? `“${name}”后面没有号码、地址或地点。单位和号码之间请用制表符或逗号隔开。` : null
}
