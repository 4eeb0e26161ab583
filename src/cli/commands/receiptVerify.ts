import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import { readText } from '../files.ts'
import type { Io } from '../Io.ts'
import { recompute } from '../recompute.ts'

function run(called: Called, io: Io) {
  const path = argument(called, 'file')
  const { id, hash, title, difference } = recompute(readText(io, path))
  if (flag(called, 'json')) printJson(io, { round: id, title, hash, same: difference === null, difference })
  else if (difference === null)
    io.out(
      `${title}\n复算一致：批次、规则、口径、单位、答案和事项、日历、结果与回执逐字相同\n  回执不管通知全文和算例，这两样不在核对之内\n回执 ${hash}\n`,
    )
  else
    io.out(
      `${title}\n复算不一致，第一处不同：${difference.what}（${difference.where}）\n  文件中：${difference.stated}\n  复算得：${difference.computed}\n`,
    )
  return difference === null ? EXIT.fine : EXIT.differs
}

/** Computes an exported round again and compares. 核对回执 */
export const receiptVerify: Command = {
  name: 'receipt verify',
  summary: '核对回执：用导出文件里的方案和事实离线重算，逐字比较，指出第一处不同；不同时退出码为 4',
  arguments: [{ name: '<file>', help: 'score --export 写出的文件' }],
  options: [],
  run,
}
