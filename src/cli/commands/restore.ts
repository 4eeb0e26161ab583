import { resolve } from 'node:path'
import { restore as restoreBackup, type Restored } from '../../backup/restoring/restore.ts'
import { connectRefusal } from '../../database/connectRefusal.ts'
import { refusalFromFault } from '../../database/refusalFromFault.ts'
import { dataPlace } from '../../installation/dataPlace.ts'
import { kindInWords } from '../../installation/InstallationKind.ts'
import { formatMoment } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { headText } from '../../store/journal/JournalHead.ts'
import { argument, flag, option, printJson, type Called, type Command } from '../Command.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION } from '../openData.ts'
import { PASSPHRASE_OPTION, passphraseOf } from '../passphrase.ts'
import { stages } from '../stages.ts'

function words({ folder, manifest: { installation, takenAt, journal, secrets, lost } }: Restored): string {
  const lines = [
    `已恢复到 ${folder}：${kindInWords(installation.kind)}的数据，备份于北京时间 ${formatMoment(takenAt)}。`,
    `启动它：npm start -- --data ${folder}`,
    `恢复到日志第 ${journal.seq} 行，日志头 ${headText(journal)}。请和纸上的日志头核对。`,
    '登录会话、访问令牌和没有用完的激活单没有恢复：请重新登录，访问令牌请重新签发。',
  ]
  if (!secrets && installation.kind === 'installation') {
    lines.push(
      '这个备份没有加密，所以不含登录密码。启动以后，请先在本机终端上给系统管理员生成设置密码的地址：',
      `  npx mingjing reset-address 登录名 --data ${folder}`,
      '管理员登录后，再给其他人打印激活单，各自重新设置密码。',
    )
  }
  const gone = [...lost.missing, ...lost.damaged]
  if (gone.length > 0) lines.push(`注意：备份时就有 ${gone.length} 份文件内容缺失或损坏，没有恢复：`, ...gone.map((name) => `  ${name}`))
  return `${lines.join('\n')}\n`
}

async function run(called: Called, io: Io): Promise<ExitCode> {
  const passphrase = passphraseOf(called, io)
  const shown = stages(io)
  try {
    const restored = await restoreBackup({
      file: resolve(io.cwd, argument(called, 'file')),
      passphrase,
      place: (kind) => dataPlace(kind, option(called, 'data')),
      onProgress: shown.step,
    })
    shown.done()
    const { tables, packs, ...manifest } = restored.manifest
    if (flag(called, 'json')) printJson(io, { folder: restored.folder, ...manifest, journal: headText(manifest.journal) })
    else io.out(words(restored))
    return EXIT.fine
  } catch (error) {
    shown.done()
    const refusal = refusalFromFault(error) ?? connectRefusal(error, process.env['DATABASE_URL'] ?? '')
    if (refusal instanceof Refusal && refusal.code === 'backup-damaged') throw new CommandFailed(EXIT.differs, refusal.message)
    throw refusal ?? error
  }
}

/** A new installation out of a backup. 恢复 */
export const restore: Command = {
  name: 'restore',
  summary: '用备份文件恢复成一套新的数据；目标必须是空的，原有的数据不会被改动',
  arguments: [{ name: '<file>', help: '备份文件' }],
  options: [PASSPHRASE_OPTION, DATA_OPTION],
  run,
}
