import { verifyBlobs, type VerifiedBlobs } from '../../blobs/verifyBlobs.ts'
import { flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { progress } from '../progress.ts'

function words({ checked, bytes, missing, damaged, purgedStillThere, orphaned }: VerifiedBlobs): string {
  const lines = [`核对了 ${checked} 份文件内容，共 ${(bytes / 1_000_000).toFixed(1)} MB。`]
  const list = (names: readonly string[], title: string) => {
    if (names.length > 0) lines.push(title, ...names.map((name) => `  ${name}`))
  }
  list(missing, `缺失 ${missing.length} 份：登记过，磁盘上没有。请从最近的备份里找回。`)
  list(damaged, `损坏 ${damaged.length} 份：内容和登记的指纹不符。请检查磁盘，并从最近的备份里找回。`)
  list(purgedStillThere, `应当清除而还在的 ${purgedStillThere.length} 份。请重新启动明镜，它会再清除一次。`)
  list(orphaned, `没有登记的 ${orphaned.length} 份：上传中途停止留下的，不影响使用。`)
  if (missing.length + damaged.length + purgedStillThere.length === 0) lines.push('没有缺失，没有损坏。')
  return `${lines.join('\n')}\n`
}

async function run(called: Called, io: Io): Promise<ExitCode> {
  return withData(called, io, async ({ store: { db, blobs } }) => {
    let done = 0
    let of = 0
    for await (const { size } of blobs.list()) of += size
    const inMegabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
    const shown = progress(io, '核对文件（MB）', inMegabytes(of))
    const verified = await verifyBlobs(db, blobs, (bytes) => {
      done += bytes
      shown.step(inMegabytes(done))
    })
    shown.done()
    if (flag(called, 'json')) printJson(io, verified)
    else io.out(words(verified))
    const faults = verified.missing.length + verified.damaged.length + verified.purgedStillThere.length
    return faults > 0 ? EXIT.differs : EXIT.fine
  })
}

/** Reads every content that was handed in and compares it with its hash. 核对文件库 */
export const blobsVerify: Command = {
  name: 'blobs verify',
  summary: '核对上传的文件：指出缺失的、损坏的、没有登记的，以及应当清除而还在的',
  arguments: [],
  options: [DATA_OPTION],
  run,
}
