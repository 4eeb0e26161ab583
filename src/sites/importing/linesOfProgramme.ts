import type { Unit } from '../../model/Facts.ts'
import type { Node, Scope } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import { beginning } from './beginning.ts'
import type { ColumnLine, Mention } from './ColumnLine.ts'
import { mentionsFrom } from './mentionsFrom.ts'

/** A unit as a round's roster has bound it to the programme. */
export type RosterUnit = Pick<Unit, 'name' | 'group' | 'class' | 'names' | 'functions'> & { readonly unit: string }

/** Somebody whom a programme or a roster knows. */
interface Known {
  readonly mention: Mention
  readonly names: readonly string[]
  readonly group: string
  readonly class: string | undefined
  readonly functions: readonly string[]
}

/**
 * The columns of a programme with their keepers. 由方案得出栏目
 *
 * @param roster of a round that uses it, which says who is who; null: by the names and aliases of the programme
 */
export function linesOfProgramme(
  { scorecards, units }: Pick<Programme, 'scorecards' | 'units'>,
  roster: readonly RosterUnit[] | null,
): readonly ColumnLine[] {
  const known: readonly Known[] =
    roster?.map(({ unit, name, names, group, functions, class: of }) => ({
      ...{ mention: { kind: 'unit' as const, written: name, unit }, names: [name, ...names], group, class: of, functions },
    })) ??
    units.map(({ name, aliases, group, functions, class: of }) => ({
      ...{ mention: { kind: 'name' as const, written: name, also: aliases }, names: [name, ...aliases], group, class: of, functions },
    }))
  const lines = new Map<string, ColumnLine>()
  for (const [at, { node, scope }] of scorecards.flatMap(({ root }) => columnsBelow(root, undefined)).entries()) {
    const { column, text } = node
    if (!column) continue
    const content = text === undefined || text === '' ? null : text
    // Scorecards of several groups may hold the same column, each for its own units.
    const key = JSON.stringify([column.levels, content])
    const before = lines.get(key)
    const mentions = [...(before?.mentions ?? []), ...mentionsOf(scope, known)]
    const faults = [
      ...(content === null ? ['方案里没有写公开内容。'] : []),
      ...(mentions.length === 0 ? ['方案里没有写保障单位。'] : []),
      ...(column.updates ? [] : ['方案里没有写更新要求，不能检查是否及时更新。']),
    ]
    const updates = column.updates ?? before?.updates ?? null
    lines.set(key, {
      line: before?.line ?? at + 1,
      levels: column.levels,
      content,
      mentions,
      updates,
      updatesText: null,
      url: undefined,
      faults,
    })
  }
  return [...lines.values()]
}

const columnsBelow = (node: Node, above: Scope | undefined): readonly { readonly node: Node; readonly scope: Scope | undefined }[] => {
  const scope = node.scope ?? above
  return [...(node.role === 'column' ? [{ node, scope }] : []), ...node.children.flatMap((child) => columnsBelow(child, scope))]
}

function mentionsOf(scope: Scope | undefined, known: readonly Known[]): readonly Mention[] {
  if (!scope) return []
  const except = new Set(scope.except.flatMap(({ kind, name }) => meantBy(kind, name, known)).map(({ mention }) => mention.written))
  const named = scope.names.flatMap(({ kind, name }): readonly Mention[] => {
    const meant = meantBy(kind, name, known)
    // A keeper that is no assessed unit stays as the notice writes it.
    return meant.length === 0 ? [{ kind: 'name', written: name, also: [] }] : meant.map(({ mention }) => mention)
  })
  return [...named.filter(({ written }) => !except.has(written)), ...(scope.open ? openEnd(scope) : [])]
}

function meantBy(kind: Scope['names'][number]['kind'], name: string, known: readonly Known[]): readonly Known[] {
  if (kind === 'class') return known.filter((one) => one.class === name)
  if (kind === 'function') return known.filter(({ functions }) => functions.includes(name))
  const called = known.filter(({ names }) => names.includes(name))
  return called.length > 0 ? called : known.filter(({ group }) => group === name)
}

/** Whom the notice's words leave open: what stands there and is nobody's name. */
function openEnd({ text = '', names }: Scope): readonly Mention[] {
  const open = mentionsFrom(text).filter(({ kind }) => kind === 'open')
  if (open.length > 0 || text === '') return open
  return names.length === 0 ? [{ kind: 'open', written: beginning(text, 100) }] : []
}
