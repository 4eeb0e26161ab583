import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { writeNewFile } from '../../backup/taking/newFile.ts'
import { openRun, type Run } from '../../collectors/bundles/openRun.ts'
import type { KeptCapture, RunSheet } from '../../collectors/bundles/RunSheet.ts'
import { formatMoment } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { withoutUnseen } from '../../model/unseen.ts'
import { visitStatusInWords } from '../../model/VisitStatus.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { argument, flag, option, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { refusalOf } from '../files.ts'
import type { Io } from '../Io.ts'
import { runReport } from '../sites/runReport.ts'
import { siteReportJson, siteReportText } from '../sites/siteReport.ts'

async function run(called: Called, io: Io): Promise<ExitCode> {
  const bundle = await opened(resolve(io.cwd, argument(called, 'file')), argument(called, 'file'))
  try {
    const { sheet } = bundle
    const warc = option(called, 'warc')
    if (warc !== undefined) {
      const file = resolve(io.cwd, warc)
      await writeNewFile(file, () => Readable.from(capturesOf(bundle)), [], '网页存证没有写完')
      io.err(`网页存证 ${sheet.captures.length} 份已写成 ${file}\n`)
    }
    const folder = option(called, 'screenshots')
    if (folder !== undefined) await writeScreenshots(io, resolve(io.cwd, folder), bundle)
    const { captures, screenshots } = sheet
    if (flag(called, 'json')) printJson(io, { ...siteReportJson(runReport(sheet)), captures, screenshots })
    else io.out(`${siteReportText(runReport(sheet))}${told(sheet)}`)
    return EXIT.fine
  } finally {
    bundle.close()
  }
}

async function opened(path: string, written: string): Promise<Run> {
  try {
    return await openRun(path)
  } catch (error) {
    if (error instanceof Refusal) {
      const code = error.code === 'site-run-changed' ? EXIT.differs : EXIT.mistakes
      throw new CommandFailed(code, [`${written}：${error.message}`, ...error.details.map((line) => `  ${line}`)].join('\n'))
    }
    if (error instanceof Error && 'syscall' in error) throw new CommandFailed(EXIT.file, `读不了 ${written}：${refusalOf(error)}`)
    throw error
  }
}

/** Each under its hash, so that what is there already is the same. */
async function writeScreenshots(io: Io, folder: string, { sheet, screenshot }: Run): Promise<void> {
  const hashes = [...new Set(sheet.screenshots.map(({ sha256 }) => sha256))]
  io.makeFolder(folder)
  for (const hash of hashes) io.writeFile(join(folder, `${hash}.png`), await screenshot(hash))
  io.err(`截图 ${hashes.length} 张已写进 ${folder}\n`)
}

async function* capturesOf({ sheet, capture }: Run): AsyncGenerator<Uint8Array> {
  for (const { sha256 } of sheet.captures) yield capture(sha256)
}

const WHY: Readonly<Record<KeptCapture['why'], string>> = {
  front: '首页',
  column: '栏目页',
  failed: '没有成功的访问',
  page: '失效链接所在页面',
}

function told({ captures, screenshots, left, from, until, version, terms }: RunSheet): string {
  const lines = [
    `采集于 ${formatMoment(from)} 至 ${formatMoment(until)}（北京时间），明镜 ${version}，访问标识 ${terms.userAgent}`,
    `网页存证 ${captures.length} 份，都和采集时一样${left === 0 ? '' : `；另有 ${left} 次访问超出存证上限，没有存`}${captures.length === 0 ? '' : '：'}`,
    ...captures.map(
      ({ sha256, asked, at, status, why }) => `  ${asked}\n    ${WHY[why]}，${visitStatusInWords(status)}，${formatMoment(at)}，${sha256}`,
    ),
    ...(screenshots.length === 0 ? [] : [`截图 ${screenshots.length} 张，都和采集时一样：`]),
    ...screenshots.map(({ sha256, asked, at }) => `  ${asked}\n    ${formatMoment(at)}，${sha256}`),
  ]
  return `${lines.map(withoutUnseen).join('\n')}\n`
}

/** Checks a bundle of `site run` and says what is in it. 查看采集包 */
export const siteShow: Command = {
  name: 'site show',
  summary: '核对并显示采集包：检查结果，每一份网页存证；有一个字节被改动也会指出来，退出码 4',
  arguments: [{ name: '<file>', help: 'site run 写成的采集包（.zip）' }],
  options: [
    { flags: '--warc <file>', help: '把全部网页存证写成一个 WARC 文件（.warc.gz）；已经有的文件不会被覆盖' },
    { flags: '--screenshots <folder>', help: '把全部截图（PNG）写进这个文件夹，文件名是指纹' },
  ],
  run,
}
