import { normalAddress } from '../siteAddress.ts'
import type { ColumnLine, TableLine } from './ColumnLine.ts'
import { mentionsFrom } from './mentionsFrom.ts'
import { updatesFromWords } from './updatesFromWords.ts'

/** Rows of a table as columns that are to be. 由表得出栏目 */
export const linesOfTable = (rows: readonly TableLine[]): readonly ColumnLine[] => rows.map(lineOf)

function lineOf({ line, levels, content, keepers, updates, url }: TableLine): ColumnLine {
  const mentions = keepers === null ? undefined : mentionsFrom(keepers)
  const address = url === null || url.trim() === '' ? null : normalAddress(url)
  const words = updates?.trim() ?? ''
  const read = updates === null ? undefined : updatesFromWords(words)
  const faults = [
    ...(content?.trim() === '' ? ['没有写公开内容。'] : []),
    ...(mentions?.length === 0 ? ['没有写保障单位。'] : []),
    ...(read === null && words === '' ? ['没有写更新要求，不能检查是否及时更新。'] : []),
    ...(read === null && words !== '' ? [`更新要求“${words.slice(0, 50)}”不能按它检查，先照原样留着；可以导入以后在栏目里选。`] : []),
    ...(url !== null && url.trim() !== '' && address === null
      ? [`网址“${url.trim().slice(0, 100)}”不能用，没有采用。请写完整的网址。`]
      : []),
  ]
  return {
    ...{ line, levels, content: content === null ? undefined : content.trim() === '' ? null : content.trim() },
    ...{ mentions, updates: read, updatesText: read || words === '' ? null : words },
    ...{ url: address ?? undefined, faults },
  }
}
