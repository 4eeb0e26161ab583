import type { ProgrammeRow } from '../../api.ts'

/** Which rows are asked for; what is not said leaves all. */
export interface RowChoice {
  readonly q?: string | undefined
  readonly who?: string | undefined
  readonly unit?: string | undefined
  readonly part?: string | undefined
}

/** The tree with only the rows that were asked for, and what holds them; null when there is none. 筛选 */
export function chooseRows(row: ProgrammeRow, choice: RowChoice): ProgrammeRow | null {
  if (choice.part !== undefined && row.key !== choice.part) {
    const { part, ...rest } = choice
    const children = row.children.flatMap((child) => chooseRows(child, child.key === part ? rest : choice) ?? [])
    return children.length > 0 ? { ...row, children } : null
  }
  return chosen(row, choice)
}

function chosen(row: ProgrammeRow, choice: RowChoice): ProgrammeRow | null {
  if (choice.unit !== undefined && !isFor(row, choice.unit)) return null
  // Words in a row keep what hangs below it; its parts mean nothing without it.
  const inside = choice.q !== undefined && has(row, choice.q) ? { ...choice, q: undefined } : choice
  const children = row.children.flatMap((child) => chosen(child, inside) ?? [])
  if (children.length > 0) return { ...row, children }
  const itself = inside.q === undefined && (choice.who === undefined || row.assessor.includes(choice.who))
  return itself && isScored(row) ? { ...row, children } : null
}

const isFor = ({ scope }: ProgrammeRow, unit: string): boolean =>
  scope === null || scope.applies.includes(unit) || scope.undecided.includes(unit)

const has = (row: ProgrammeRow, words: string): boolean =>
  [
    row.number,
    row.name,
    row.text,
    row.standard,
    row.method,
    ...row.assessor,
    row.scope?.words,
    ...row.words.lines.flatMap((line) => [line.condition, line.clause]),
  ].some((text) => text?.includes(words) ?? false)

/** A row of its own, not only what holds others together. */
const isScored = ({ role, children, words }: ProgrammeRow): boolean =>
  role === 'indicator' || role === 'column' || role === 'part' || children.length === 0 || words.lines.length > 0

/** The notice's own rows: indicators, or the columns of a website. */
export const rowsOf = (row: ProgrammeRow): readonly ProgrammeRow[] =>
  row.role === 'indicator' || row.role === 'column' ? [row] : row.children.flatMap(rowsOf)

/** Those who lead some row, in the order of the rows. */
export const leadersOf = (row: ProgrammeRow): readonly string[] => [...new Set(rowsOf(row).flatMap(({ assessor }) => assessor))]

/** What may be chosen as a part: sections, the levels of columns. */
export function partsOf(row: ProgrammeRow, depth = 0): readonly { readonly key: string; readonly name: string; readonly depth: number }[] {
  return row.children.flatMap((child) => {
    if (child.role === 'indicator' || child.role === 'column' || rowsOf(child).length === 0) return []
    return [{ key: child.key, name: child.name, depth }, ...partsOf(child, depth + 1)]
  })
}
