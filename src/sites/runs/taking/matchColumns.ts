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
  const byAddress = new Map<string, Map<string, SheetColumn>>()
  const byName = new Map<string, SheetColumn>()
  for (const one of sheet) {
    const address = sameAddress(one.url)
    const there = byAddress.get(address) ?? new Map<string, SheetColumn>()
    byAddress.set(address, there)
    if (!there.has(one.path)) there.set(one.path, one)
    if (!byName.has(one.path)) byName.set(one.path, one)
  }
  for (const { id, levels, url } of columns) {
    const name = levels.join('/')
    const there = url === null ? undefined : byAddress.get(sameAddress(url))
    // Two columns on one page are told apart by their names.
    const match = url === null ? byName.get(name) : (there?.get(name) ?? there?.values().next().value)
    if (match) found.set(id, match)
  }
  return found
}
