import { option, type Called } from './Command.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import { readText } from './files.ts'
import type { Io } from './Io.ts'

/** A passphrase is never an argument: other users of the machine see those. */
export const PASSPHRASE_OPTION = {
  flags: '--passphrase-file <file>',
  help: '备份口令所在的文本文件（只取第一行）；也可以放在环境变量 MINGJING_BACKUP_PASSPHRASE 里',
} as const

/** The passphrase of a backup; null: none was given. 备份口令 */
export function passphraseOf(called: Called, io: Io): string | null {
  const file = option(called, 'passphraseFile')
  if (file === undefined) {
    const said = process.env['MINGJING_BACKUP_PASSPHRASE']
    return said === undefined || said === '' ? null : said
  }
  const [line = ''] = readText(io, file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  if (line === '') throw new CommandFailed(EXIT.usage, `口令文件 ${file} 的第一行是空的。请把备份口令写在第一行。`)
  return line
}
