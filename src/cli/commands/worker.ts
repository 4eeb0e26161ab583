import type { Installation } from '../../installation/openInstallation.ts'
import { doneHere, openJobQueue } from '../../jobs/JobQueue.ts'
import { JOB_KINDS } from '../../jobs/index.ts'
import { backupPlace } from '../../jobs/workPlace.ts'
import type { Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import { DATA_OPTION, withData } from '../openData.ts'

/** What it takes and what it leaves to others, and why. */
function wordsFor(installation: Pick<Installation, 'folder' | 'hasFiles'>): string {
  const taken = doneHere(JOB_KINDS, installation)
  const left = JOB_KINDS.filter((kind) => !taken.includes(kind))
  const titles = (kinds: typeof taken) => kinds.map(({ title }) => title).join('、')
  const why =
    left.length === 0
      ? ''
      : `上传的文件不在文件夹 ${installation.folder} 里，所以${titles(left)}留给别的进程。要在这里也办理，请用 --data 指定和明镜共用的数据文件夹。\n`
  return `${why}正在等候后台任务（${titles(taken)}）。按 Ctrl+C 停止。\n`
}

/** `mingjing worker`: takes jobs from the queue, here or on another machine, until it is stopped. */
export const worker: Command = {
  name: 'worker',
  summary: '专门办理后台任务的进程（检查网站、备份等），可在多台机器上各开几个；按 Ctrl+C 停止',
  arguments: [],
  options: [DATA_OPTION],
  run: (called, io) =>
    withData(
      called,
      io,
      async (installation) => {
        const queue = await openJobQueue(installation.connection, JOB_KINDS, (what, error) =>
          io.err(`${what}没有办成：${error instanceof Error ? error.message : String(error)}\n`),
        )
        try {
          await queue.work({ ...installation, backups: backupPlace(installation.folder, process.env) })
          io.err(wordsFor(installation))
          await io.stopped()
          io.err('正在停止，手上的任务办完或交给别的进程……\n')
        } finally {
          await queue.stop()
        }
        return EXIT.fine
      },
      'worker',
    ),
}
