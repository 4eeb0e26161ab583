import type { Scope, ScopeName } from '../../model/Node.ts'
import type { NamedUnit, Programme, Scorecard } from '../../model/Programme.ts'

/** A unit, or those of a group or class that the notice does not name, as far as marks and scopes see them. 单位类型 */
export interface Profile {
  readonly group: string
  readonly class?: string
  readonly unit?: NamedUnit
}

/** The groups and classes that a scorecard is for; all without one. */
export function kindsOf(programme: Programme, scorecard?: Scorecard): Profile[] {
  return programme.groups
    .filter(({ name }) => !scorecard || scorecard.for.includes(name))
    .flatMap(({ name, classes }): Profile[] =>
      classes.length === 0 ? [{ group: name }] : classes.map((each) => ({ group: name, class: each.name })),
    )
}

/** How a message names a profile. */
export const profileTitle = ({ group, class: kind, unit }: Profile): string =>
  unit?.name ?? (kind === undefined ? group : `${group}${kind}类`)

/** Names of a scope, ready to be asked of many profiles. */
function matcher(names: readonly ScopeName[], groups: ReadonlySet<string>): ScopeTest {
  const those = (wanted: ScopeName['kind']) => new Set(names.flatMap(({ kind, name }) => (kind === wanted ? [name] : [])))
  const [plain, classes, functions] = [those('unit'), those('class'), those('function')]
  const mayNameUnits = functions.size > 0 || [...plain].some((name) => !groups.has(name))
  return ({ group, class: kind, unit }) => {
    if (plain.has(group) || (kind !== undefined && classes.has(kind))) return true
    if (!unit) return mayNameUnits ? 'unknown' : false
    return plain.has(unit.name) || unit.aliases.some((alias) => plain.has(alias)) || unit.functions.some((each) => functions.has(each))
  }
}

/** Whether a profile is in a scope; unknown where the scope names units and the profile's are not given, or where it is open. */
type ScopeTest = (profile: Profile) => boolean | 'unknown'

function scopeTest(scope: Scope, groups: ReadonlySet<string>): ScopeTest {
  const isExcepted = matcher(scope.except, groups)
  const isNamed = scope.names.length === 0 ? () => true : matcher(scope.names, groups)
  return (profile) => {
    const excepted = isExcepted(profile)
    const named = excepted === true ? false : isNamed(profile)
    if (excepted !== true && named === false && scope.open) return 'unknown'
    return named === true && excepted === 'unknown' ? 'unknown' : named
  }
}

/** Tests of scopes, each prepared once however many siblings and units ask. */
export function scopeTests({ groups }: Programme): (scope: Scope | undefined) => ScopeTest {
  const names = new Set(groups.map(({ name }) => name))
  const prepared = new Map<Scope, ScopeTest>()
  return (scope) => {
    if (!scope) return () => true
    const test = prepared.get(scope) ?? scopeTest(scope, names)
    prepared.set(scope, test)
    return test
  }
}

/** A scope that leaves somebody out, or may. */
export const isLimited = (scope: Scope | undefined): scope is Scope =>
  scope !== undefined && (scope.names.length > 0 || scope.except.length > 0 || scope.open)
