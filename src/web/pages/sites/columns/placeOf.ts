import type { ColumnRow } from '../siteTypes.ts'

/** What somebody says of where a column is. 栏目在哪里 */
export type PlaceKind = 'at' | 'absent' | 'open'

/** As it is known now. */
export const placeOf = ({ url, placedAt }: Pick<ColumnRow, 'url' | 'placedAt'>): PlaceKind =>
  url !== null ? 'at' : placedAt !== null ? 'absent' : 'open'

/** What can be said. */
export const PLACE_CHOICES: readonly { readonly value: PlaceKind; readonly text: string }[] = [
  { value: 'at', text: '在下面这个网址' },
  { value: 'absent', text: '网站上没有这个栏目' },
  { value: 'open', text: '还不知道' },
]
