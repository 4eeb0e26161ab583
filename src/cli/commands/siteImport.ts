import { open, type FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import { importRun } from '../../jobs/siteVisits/importRun.ts'
import { TERMINAL } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { showRun } from '../../sites/runs/showing/showRun.ts'
import { argument, flag, option, printJson, type Called, type Command } from '../Command.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { refusalOf } from '../files.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { siteNamed } from '../sites/siteNamed.ts'

async function run(called: Called, io: Io): Promise<ExitCode> {
  const path = argument(called, 'file')
  const written = option(called, 'site')
  if (written === undefined) throw new CommandFailed(EXIT.usage, '缺少 --site：写明是哪个网站的采集包（名称、首页网址或编号）')
  const file = await opened(resolve(io.cwd, path), path)
  try {
    return await withData(called, io, async ({ store, hasFiles, folder }) => {
      if (!hasFiles) {
        throw new Refusal(
          'unavailable',
          'site-import-no-files',
          `上传的文件不在文件夹 ${folder} 里，网页存证没有地方放，采集包没有导入。请用 --data 指定和明镜共用的数据文件夹，或在网页上导入。`,
        )
      }
      const site = await siteNamed(store.db, written)
      const id = await taken(path, () => importRun(store, TERMINAL, site.id, file.createReadStream({ autoClose: false })))
      const shown = await showRun(store.db, id)
      if (!shown) throw new Error(`Run ${id} is not there.`)
      if (flag(called, 'json')) printJson(io, { run: id, site: site.id, pages: shown.pages, brokenLinks: shown.brokenLinks })
      else io.out(`已导入“${site.name}”的采集包（检查编号 ${id}）：网页 ${shown.pages ?? 0} 页，失效链接 ${shown.brokenLinks ?? 0} 个。\n`)
      return EXIT.fine
    })
  } finally {
    await file.close()
  }
}

async function opened(path: string, written: string): Promise<FileHandle> {
  try {
    return await open(path)
  } catch (error) {
    throw new CommandFailed(EXIT.file, `读不了 ${written}：${refusalOf(error)}`)
  }
}

/** Says which file; one that was changed is told from one that is refused. */
async function taken(written: string, take: () => Promise<string>): Promise<string> {
  try {
    return await take()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'site-run-changed') throw error
    throw new CommandFailed(EXIT.differs, [`${written}：${error.message}`, ...error.details.map((line) => `  ${line}`)].join('\n'))
  }
}

/** Takes a bundle of `site run` in as a run of a registered website. 导入采集包 */
export const siteImport: Command = {
  name: 'site import',
  summary: '把采集包导入登记了的网站，和在网页上导入一样：先核对，改动过的、别的网站的、导入过的都不收',
  arguments: [{ name: '<file>', help: 'site run 写成的采集包（.zip）' }],
  options: [{ flags: '--site <site>', help: '登记了的网站：名称、首页网址或编号' }, DATA_OPTION],
  run,
}
