import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { refuseTaken, removeHalfWritten, writeNewFile } from '../../backup/taking/newFile.ts'
import { diskRefusal } from '../../blobs/diskRefusal.ts'
import { collectRun } from '../../collectors/bundles/collectRun.ts'
import type { RunSheet } from '../../collectors/bundles/RunSheet.ts'
import { programVersion } from '../../database/programVersion.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { flag, option, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { refusalOf } from '../files.ts'
import type { Io } from '../Io.ts'
import { crawlProgress } from '../sites/crawlProgress.ts'
import { runReport } from '../sites/runReport.ts'
import { siteReportJson, siteReportText } from '../sites/siteReport.ts'
import { calledSite, SITE_ARGUMENT, SITE_OPTIONS, stopAsked } from '../sites/siteTask.ts'
import { withBrowser } from '../sites/withBrowser.ts'

async function run(called: Called, io: Io): Promise<ExitCode> {
  const out = option(called, 'out')
  if (out === undefined) throw new CommandFailed(EXIT.usage, '缺少 --out：写明采集包写成哪个文件（.zip）')
  const site = await calledSite(called, io)
  const file = resolve(io.cwd, out)
  const folder = `${file}.part`
  const shown = crawlProgress(io)
  let size = 0
  const sheet = await onDisk(folder, shown.done, async () => {
    await refuseTaken(file)
    await removeHalfWritten(file)
    const world = { now: () => Date.now(), onProgress: shown.step, isStopped: stopAsked(io) }
    return withBrowser(called, io, site.task, (draw) =>
      collectRun({ ...world, draw }, { ...site, version: programVersion(), folder }, async ({ packed }) => {
        size = await writeNewFile(file, packed, [], undone(folder))
      }),
    )
  })
  if (sheet === null) throw new CommandFailed(EXIT.refused, `已停下，采集包还没有写成。${goesOn(folder)}`)
  if (flag(called, 'json')) printJson(io, { file, size, captures: sheet.captures.length, ...siteReportJson(runReport(sheet)) })
  else io.out(`${siteReportText(runReport(sheet))}${told(file, size, sheet)}`)
  return EXIT.fine
}

const undone = (folder: string): string => `采集包没有写成（已经采集的都在 ${folder} 里，排除问题后用同样的命令接着做）`

const goesOn = (folder: string): string => `已经采集的都在 ${folder} 里，用同样的命令接着做，不会重复访问；不要了，请删除这个文件夹`

/** What the disk refuses is said with what was not done, and where the work stands. */
async function onDisk<T>(folder: string, done: () => void, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!existsSync(dirname(folder))) throw new CommandFailed(EXIT.file, `没有 ${dirname(folder)} 这个文件夹，请先建好`)
    const told = diskRefusal(error, undone(folder))
    if (told instanceof Error && 'syscall' in told) throw new CommandFailed(EXIT.file, `${undone(folder)}：${refusalOf(told)}`)
    throw told
  } finally {
    done()
  }
}

const told = (file: string, size: number, { captures, screenshots, left }: RunSheet): string =>
  `已写成 ${file}（${(size / 1_000_000).toFixed(1)} MB，网页存证 ${captures.length} 份${screenshots.length === 0 ? '' : `，截图 ${screenshots.length} 张`}${left === 0 ? '' : `，另有 ${left} 次访问超出存证上限，没有存`}）。用 mingjing site show 查看和核对\n`

/** Collects a website with its captures into one file, on a machine that need not have any data. 采集成包 */
export const siteRun: Command = {
  name: 'site run',
  summary: '采集一个网站，连同网页存证写成一个采集包；中断后用同样的命令接着做。可以在单位网络以外的机器上运行',
  arguments: [SITE_ARGUMENT],
  options: [{ flags: '--out <file>', help: '采集包写成哪个文件（.zip）；已经有的文件不会被覆盖' }, ...SITE_OPTIONS],
  run,
}
