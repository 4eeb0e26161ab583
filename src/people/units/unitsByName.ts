import type { Register, RegisteredUnit } from './Register.ts'

/** The units of a register by what they are or were called, folded. 按名称分列的单位 */
export function unitsByName(register: Register): ReadonlyMap<string, readonly RegisteredUnit[]> {
  const called = new Map<string, RegisteredUnit[]>()
  for (const unit of register.values()) {
    for (const folded of new Set(unit.names.map((name) => name.folded))) {
      const known = called.get(folded)
      if (known) known.push(unit)
      else called.set(folded, [unit])
    }
  }
  return called
}
