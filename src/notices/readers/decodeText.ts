import { UnreadableFile } from './UnreadableFile.ts'

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Text of a file that does not say its encoding. 文字编码
 *
 * Office programs on Chinese Windows write GB18030 without saying so. What is valid UTF-8 is taken as UTF-8: Chinese text in
 * GB18030 is practically never valid UTF-8 by accident.
 */
export function decodeText(bytes: Uint8Array): string {
  const label = starts(bytes, [0xff, 0xfe]) ? 'utf-16le' : starts(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
  const text = label ? tryDecode(bytes, label) : (tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030'))
  if (text === null || text.includes('\0')) {
    throw new UnreadableFile('文件的文字编码认不出来，或者不是文本文件', '用表格软件打开后另存为“CSV UTF-8”或 .xlsx')
  }
  return text
}
