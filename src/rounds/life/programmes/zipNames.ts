import { getFileNameLowLevel, type Entry } from 'yauzl'

/** Bit 11 of an entry's flags: its name is UTF-8. ZIP APPNOTE 4.4.4 */
const IS_UTF8 = 0x800
/** Info-ZIP's field with the name in UTF-8. */
const UNICODE_PATH = 0x7075

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Names of an archive's entries as their author saw them; null where the bytes are no text. 压缩包内的文件名
 *
 * Windows in Chinese writes GBK and does not say so. A single name in GBK may by chance be UTF-8 as well, so all that do not say what they are
 * are judged together.
 */
export function zipNames(entries: readonly Entry[]): readonly (string | null)[] {
  const silent = (entry: Entry) => (entry.generalPurposeBitFlag & IS_UTF8) === 0
  const isUtf8 = entries.every((entry) => !silent(entry) || tryDecode(entry.fileNameRaw, 'utf-8') !== null)
  return entries.map((entry) => {
    if (entry.extraFields.some(({ id }) => id === UNICODE_PATH)) {
      return getFileNameLowLevel(IS_UTF8, entry.fileNameRaw, entry.extraFields, true)
    }
    // Some programs of Windows write its own separator.
    return tryDecode(entry.fileNameRaw, silent(entry) && !isUtf8 ? 'gb18030' : 'utf-8')?.replaceAll('\\', '/') ?? null
  })
}
