import { join, resolve } from 'node:path'
import { MANIFEST } from '../../documents/publication/manifest.ts'
import { seen } from '../../documents/publication/pages/html.ts'
import { isAsPublished, type Finding, type Verified } from '../../documents/publication/verify/Finding.ts'
import { verifyFolder } from '../../documents/publication/verify/verifyFolder.ts'
import { publicationLevelInWords } from '../../model/Settling.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { argument, flag, option, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { readBytes } from '../files.ts'
import type { Io } from '../Io.ts'
import { progress } from '../progress.ts'

const OUTCOMES: Readonly<Record<Finding['outcome'], string>> = { same: '相符', differs: '不符', cannot: '不能核对' }

/** How much of a hash must be given for it to mean anything. */
const GIVEN = /^[0-9a-f]{16,64}$/

function run(called: Called, io: Io): ExitCode {
  const folder = argument(called, 'folder')
  const stated = statedHash(called)
  const paths = io.listFiles(resolve(io.cwd, folder))
  if (!paths) throw new CommandFailed(EXIT.file, `没有文件夹 ${folder}`)
  const verified = verifiedFolder(io, folder, paths)
  const isStated = stated === undefined || verified.hash?.startsWith(stated) === true
  const same = isAsPublished(verified) && isStated
  if (flag(called, 'json')) printJson(io, { ...verified, stated: stated ?? null, same })
  else io.out(`${told(verified, stated, isStated)}\n${same ? '核对一致' : '核对不一致'}\n`)
  return same ? EXIT.fine : EXIT.differs
}

function statedHash(called: Called): string | undefined {
  const text = option(called, 'hash')?.trim().toLowerCase()
  if (text === undefined || GIVEN.test(text)) return text
  throw new CommandFailed(EXIT.usage, `--hash 的“${text}”不是指纹。指纹是64位数字和字母，至少写出前16位`)
}

function verifiedFolder(io: Io, folder: string, paths: readonly string[]): Verified {
  const steps = verifyFolder({ paths: new Set(paths), read: (path) => readBytes(io, join(folder, path)) })
  const units = paths.filter((path) => path.startsWith('units/')).length
  const counting = progress(io, '重新计分', units)
  for (let done = 0; ; done += 1) {
    const step = steps.next()
    counting.step(done)
    if (!step.done) continue
    counting.done()
    return step.value
  }
}

function told({ about, hash, findings }: Verified, stated: string | undefined, isStated: boolean): string {
  return (
    [
      ...(about
        ? [`${about.title}结果`, `${about.office} ${about.on}公布，${publicationLevelInWords(about.level)}`, `回执 ${about.receipt}`]
        : []),
      ...(hash === null ? [] : [`指纹 ${hash}`]),
      ...(stated === undefined
        ? [`  提示：指纹要和公布单位说的一样才算数，可以用 --hash 指纹 一起比较`]
        : [
            `  ${isStated ? '相符' : '不符'}  指纹：${isStated ? '和给出的相同' : `给出的是 ${stated}，这个文件夹（${MANIFEST}）不是这一份`}`,
          ]),
      ...findings.map(({ outcome, of, says }) => `  ${OUTCOMES[outcome]}  ${of}：${says}`),
    ]
      // A folder of somebody's may say anything, also what moves a terminal.
      .map(seen)
      .join('\n')
  )
}

/** Computes of a published folder what its level allows, without network and data. 核对公布件 */
export const verify: Command = {
  name: 'verify',
  summary: '核对公布的文件夹：文件有没有被改动，并按公布的范围离线重算，逐项说明能核对什么、不能核对什么；不符时退出码为 4',
  arguments: [{ name: '<folder>', help: '下载或复制下来的公布件文件夹' }],
  options: [{ flags: '--hash <hash>', help: '公布单位说的指纹（至少前16位），一起比较' }],
  run,
}
