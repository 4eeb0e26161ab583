import type { Scope } from '../../model/Node.ts'
import type { NamedUnit, Programme, Scorecard } from '../../model/Programme.ts'
import { markedName } from './unitNames.ts'

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

/** The units that a scorecard is for; a kind without named units stands for its own. */
export function profilesOf(programme: Programme, scorecard?: Scorecard): Profile[] {
  return kindsOf(programme, scorecard).flatMap((kind): Profile[] => {
    const units = programme.units.filter((unit) => unit.group === kind.group && unit.class === kind.class)
    return units.length === 0 ? [kind] : units.map((unit) => ({ ...kind, unit }))
  })
}

/** How a message names a profile. */
export const profileTitle = ({ group, class: kind, unit }: Profile): string =>
  unit?.name ?? (kind === undefined ? group : `${group}${kind}类`)

function isNamed(profile: Profile, name: string): boolean | 'unknown' {
  if (name === profile.group) return true
  const marked = markedName(name)
  if (marked?.kind === 'class') return marked.name === profile.class
  if (!profile.unit) return 'unknown'
  return marked ? profile.unit.functions.includes(marked.name) : profile.unit.name === name || profile.unit.aliases.includes(name)
}

function isAmong(profile: Profile, names: readonly string[]): boolean | 'unknown' {
  const answers = names.map((name) => isNamed(profile, name))
  return answers.includes(true) || (answers.includes('unknown') ? 'unknown' : false)
}

/** Is the profile in the scope? Unknown where the scope names units and the profile's are not given, or where the scope is open. */
export function isInScope(profile: Profile, scope: Scope | undefined, groups: readonly string[]): boolean | 'unknown' {
  if (!scope) return true
  const excepted = isAmong(profile, scope.except)
  if (excepted === true) return false
  const named = scope.names.length === 0 || isAmong(profile, scope.names)
  if (named === false && scope.open) return 'unknown'
  // Names of another group only cannot mean a unit of this one.
  if (named === 'unknown' && !scope.open && scope.names.every((name) => groups.includes(name))) return false
  return named === true && excepted === 'unknown' ? 'unknown' : named
}

/** A scope that leaves somebody out, or may. */
export const isLimited = (scope: Scope | undefined): scope is Scope =>
  scope !== undefined && (scope.names.length > 0 || scope.except.length > 0 || scope.open)
