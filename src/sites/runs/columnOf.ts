/** A column and where it is. */
interface PlacedColumn {
  readonly id: string
  readonly url: string
}

/** Finds under which column an address stands: the one whose address is its own or whose folder holds it, the deepest; null: under none. 所属栏目 */
export function columnFinder(columns: readonly PlacedColumn[]): (address: string) => string | null {
  const exact = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const { id, url } of columns) {
    const address = plain(url)
    if (address === null) continue
    if (!exact.has(address)) exact.set(address, id)
    const folder = folderOf(address)
    // The whole site is nobody's column; two columns in one folder are told apart by their own address only.
    if (isDeep(folder)) folders.set(folder, folders.has(folder) ? '' : id)
  }
  return (url) => {
    const address = plain(url)
    if (address === null) return null
    const own = exact.get(address)
    if (own !== undefined) return own
    for (let folder = folderOf(address); isDeep(folder); folder = folderOf(folder.slice(0, -1))) {
      const id = folders.get(folder)
      if (id !== undefined) return id === '' ? null : id
    }
    return null
  }
}

/** Without scheme, for a site answers by both; without a fragment. */
function plain(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { host, pathname, search } = new URL(url)
  return `${host}${pathname}${search}`
}

const folderOf = (address: string): string => {
  const path = address.split('?', 1)[0] ?? ''
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** `host/folder/`, not `host/`. */
const isDeep = (folder: string): boolean => folder.indexOf('/') < folder.length - 1
