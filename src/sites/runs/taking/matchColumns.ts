import type { FoundSheet } from '../FoundRun.ts'

/** A column of a site, whether anybody has said where it is or not. */
interface SiteColumn {
  readonly id: string
  readonly levels: readonly string[]
  readonly url: string | null
}

type SheetColumn = FoundSheet['columns'][number]

/** One spelling of an address, for comparing. */
export const sameAddress = (url: string): string => {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.hash = ''
  return parsed.href
}

/**
 * Which columns of the site a sheet speaks of: by their address, else by their name. 对应的栏目
 *
 * A column that the site does not have is left out; it is in the sheet for whoever looks.
 */
export function matchColumns(columns: readonly SiteColumn[], sheet: readonly SheetColumn[]): ReadonlyMap<string, SheetColumn> {
  const found = new Map<string, SheetColumn>()
  const byAddress = new Map<string, SheetColumn[]>()
  for (const one of sheet) byAddress.set(sameAddress(one.url), [...(byAddress.get(sameAddress(one.url)) ?? []), one])
  const nameOf = ({ levels }: SiteColumn) => levels.join('/')
  for (const column of columns) {
    if (column.url === null) continue
    const there = byAddress.get(sameAddress(column.url)) ?? []
    // Two columns on one page are told apart by their names.
    const match = there.find(({ path }) => path === nameOf(column)) ?? there[0]
    if (match) found.set(column.id, match)
  }
  for (const column of columns) {
    if (column.url !== null) continue
    const match = sheet.find(({ path }) => path === nameOf(column))
    if (match) found.set(column.id, match)
  }
  return found
}
