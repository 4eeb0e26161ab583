import { resolve } from 'node:path'
import { backUp, type BackupMade } from '../../backup/taking/backUp.ts'
import { refuseTaken } from '../../backup/taking/newFile.ts'
import { TERMINAL } from '../../model/Actor.ts'
import { headText } from '../../store/journal/JournalHead.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { PASSPHRASE_OPTION, passphraseOf } from '../passphrase.ts'
import { stages } from '../stages.ts'

function words({ file, size, journal, secrets, lost }: BackupMade): string {
  const lines = [
    `已备份到 ${file}（${(size / 1_000_000).toFixed(1)} MB）。`,
    `备份到日志第 ${journal.seq} 行，日志头 ${headText(journal)}。`,
    secrets
      ? '备份已经加密。没有口令谁也打不开它，请把口令另外妥善保存。'
      : '备份没有加密，里面没有登录密码：恢复以后，每个人都要凭新的激活单重新设置密码。拿到这个文件的人都能看到其余内容，请妥善保管。',
  ]
  const gone = [...lost.missing.map((name) => `  缺失 ${name}`), ...lost.damaged.map((name) => `  损坏 ${name}`)]
  if (gone.length > 0) lines.push(`注意：有 ${gone.length} 份文件内容在磁盘上已经缺失或损坏，备份里没有它们：`, ...gone)
  return `${lines.join('\n')}\n`
}

async function run(called: Called, io: Io): Promise<ExitCode> {
  const passphrase = passphraseOf(called, io)
  const file = resolve(io.cwd, argument(called, 'file'))
  // A slip of the pen is no backup that failed.
  await refuseTaken(file)
  return withData(called, io, async ({ store, connection }) => {
    const shown = stages(io)
    const made = await backUp({ store, connection }, TERMINAL, { file, passphrase, onProgress: shown.step })
    shown.done()
    if (flag(called, 'json')) printJson(io, { ...made, journal: headText(made.journal) })
    else io.out(words(made))
    return made.lost.missing.length + made.lost.damaged.length > 0 ? EXIT.differs : EXIT.fine
  })
}

/** Everything that is kept, into one file. 备份 */
export const backup: Command = {
  name: 'backup',
  summary: '把全部数据备份成一个文件；明镜可以继续运行',
  arguments: [{ name: '<file>', help: '备份文件；已经有的文件不会被覆盖' }],
  options: [PASSPHRASE_OPTION, DATA_OPTION],
  run,
}
