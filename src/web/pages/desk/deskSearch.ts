import { addressText, present } from '../../search.ts'

/** Which lines of the desk are shown. 显示哪些行 */
export type DeskShow = 'all' | 'open' | 'self' | 'contradictory' | 'cantTell'

const SHOWS: readonly DeskShow[] = ['all', 'open', 'self', 'contradictory', 'cantTell']

/** What the address of the desk says: a row across units, or a unit down its card. */
export function deskSearch(search: Record<string, unknown>) {
  const show = SHOWS.find((one) => one === search['show'])
  return present({
    node: addressText(search['node']),
    group: addressText(search['group']),
    unit: addressText(search['unit']),
    at: addressText(search['at']),
    show: show === 'all' ? undefined : show,
  })
}

export type DeskSearch = ReturnType<typeof deskSearch>

/** What becomes otherwise; undefined is left out. */
export type DeskChange = { readonly [Key in keyof DeskSearch]?: DeskSearch[Key] | undefined }

/** The address after a change. */
export const changedSearch = (before: DeskSearch, change: DeskChange): DeskSearch => present({ ...before, ...change })

/** The address with another line, unless it leads to other lines meanwhile: what is written late must not lead back. */
export const placedSearch = (before: DeskSearch, here: DeskSearch, at: string): DeskSearch =>
  before.node === here.node && before.group === here.group && before.unit === here.unit ? changedSearch(before, { at }) : before
