import type { Scope, ScopeName } from '../../model/Node.ts'
import type { NamedUnit } from '../../model/Programme.ts'

/** May the node apply to the unit, as far as the notice says? Who is left open may. 可能适用 */
export function inNamedScope(scope: Scope | undefined, unit: NamedUnit): boolean {
  if (!scope) return true
  if (scope.except.some((name) => isNamed(name, unit))) return false
  return scope.open || scope.names.length === 0 || scope.names.some((name) => isNamed(name, unit))
}

function isNamed({ kind, name }: ScopeName, unit: NamedUnit): boolean {
  if (kind === 'class') return unit.class === name
  if (kind === 'function') return unit.functions.includes(name)
  return unit.name === name || unit.aliases.includes(name) || unit.group === name
}
