import { Refusal } from '../model/Refusal.ts'

const MOST_CHARACTERS = 200

/** Control characters, and those that turn the direction of what follows: `精选\u202Efdp.exe` looks like a PDF. */
const UNSEEN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

/**
 * A name as it is kept and shown: the last part of a path, in one normal form. 文件名
 *
 * @throws Refusal where nothing is left of it, or too much
 */
export function fileName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(UNSEEN, '').trim()
  if (name === '' || name === '.' || name === '..') {
    throw new Refusal('invalid', 'file-name-missing', '这个文件没有名称。请给它起个名称，再上传一次。')
  }
  if ([...name].length > MOST_CHARACTERS) {
    throw new Refusal('invalid', 'file-name-too-long', `文件名超过 ${String(MOST_CHARACTERS)} 个字。请改短文件名，再上传一次。`)
  }
  return name
}
