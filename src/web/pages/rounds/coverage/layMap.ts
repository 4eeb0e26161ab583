import type { SquareState } from '../../../../model/Square.ts'
import type { CoverageMap, MapLine } from './CoverageMap.ts'

/** A row of the map as it is drawn: a group's head, or a unit. 覆盖图的行 */
export type MapRow =
  | { readonly kind: 'group'; readonly name: string; readonly lines: readonly MapLine[]; readonly isFolded: boolean }
  | { readonly kind: 'unit'; readonly line: MapLine; readonly lines: readonly [MapLine] }

/** A column as it is drawn: an indicator, or a section that is folded. */
export type MapColumn =
  | { readonly kind: 'indicator'; readonly at: number; readonly code: string; readonly name: string; readonly section: string }
  | { readonly kind: 'section'; readonly places: readonly number[]; readonly codes: readonly string[]; readonly section: string }

/** Columns that stand below one section's head. */
export interface MapSection {
  readonly name: string
  readonly isFolded: boolean
  /** Place of its first column, and how many there are. */
  readonly from: number
  readonly columns: number
}

/** Lines and columns as they are laid out, some of them folded. 排好的覆盖图 */
export interface LaidMap {
  readonly rows: readonly MapRow[]
  readonly columns: readonly MapColumn[]
  readonly sections: readonly MapSection[]
  /** Of every indicator, by its code. */
  readonly names: ReadonlyMap<string, string>
}

/** What is shown of the map. */
export interface MapView {
  /** Names of folded sections and groups, told apart by what stands before them. */
  readonly folded: ReadonlySet<string>
  /** Only units with a square in this state. */
  readonly state: SquareState | undefined
  /** Only units whose name has this. */
  readonly find: string
}

export const groupKey = (name: string): string => `组 ${name}`
export const sectionKey = (name: string): string => `部分 ${name}`

/** Lays out rows and columns with what is folded and left out. 排布覆盖图 */
export function layMap({ columns, lines }: CoverageMap, { folded, state, find }: MapView): LaidMap {
  const wanted = lines.filter(
    ({ name, squares }) => name.includes(find) && (state === undefined || squares?.some((square) => square.state === state) === true),
  )
  const names = [...new Set(wanted.map(({ group }) => group))]
  const rows = names.flatMap((name): readonly MapRow[] => {
    const own = wanted.filter(({ group }) => group === name)
    const isFolded = folded.has(groupKey(name))
    const head: MapRow = { kind: 'group', name, lines: own, isFolded }
    return [head, ...(isFolded ? [] : own.map((line): MapRow => ({ kind: 'unit', line, lines: [line] })))]
  })
  return { rows, ...layColumns(columns, folded), names: new Map(columns.map(({ code, name }) => [code, name])) }
}

function layColumns(all: CoverageMap['columns'], folded: ReadonlySet<string>): Pick<LaidMap, 'columns' | 'sections'> {
  const columns: MapColumn[] = []
  const sections: MapSection[] = []
  let at = 0
  while (at < all.length) {
    const name = all[at]?.section ?? ''
    const from = at
    while (at < all.length && all[at]?.section === name) at += 1
    const places = Array.from({ length: at - from }, (_, index) => from + index)
    const isFolded = name !== '' && folded.has(sectionKey(name))
    sections.push({ name, isFolded, from: columns.length, columns: isFolded ? 1 : places.length })
    if (isFolded) columns.push({ kind: 'section', places, codes: places.flatMap((place) => all[place]?.code ?? []), section: name })
    else
      for (const place of places) {
        const { code = '', name: title = '' } = all[place] ?? {}
        columns.push({ kind: 'indicator', at: place, code, name: title, section: name })
      }
  }
  return { columns, sections }
}
