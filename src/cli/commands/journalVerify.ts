import { headFromText, headText, type JournalHead } from '../../store/journal/JournalHead.ts'
import { breakInWords } from '../../store/journal/JournalBreak.ts'
import { isAsWritten, verdictInWords } from '../../store/journal/verdictInWords.ts'
import { verifyJournal, type VerifiedJournal } from '../../store/journal/verifyJournal.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { flag, option, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { progress } from '../progress.ts'

function headOption(called: Called): JournalHead | undefined {
  const text = option(called, 'head')
  if (text === undefined) return undefined
  const head = headFromText(text)
  if (head) return head
  throw new CommandFailed(
    EXIT.usage,
    `--head 的“${text}”不是日志头。日志头是行号、短横和至少32位数字字母，如 1234-9f86d081884c7d659a2feaa0c55ad015`,
  )
}

const data = ({ rows, head, broken, compared }: VerifiedJournal) => ({
  rows,
  head: head && headText(head),
  broken: broken && { ...broken, message: breakInWords(broken) },
  compared: compared && { head: headText(compared.head), outcome: compared.outcome },
})

async function run(called: Called, io: Io): Promise<ExitCode> {
  const head = headOption(called)
  return withData(called, io, async ({ store }) => {
    let told: ReturnType<typeof progress> | undefined
    const verified = await verifyJournal(store.db, {
      ...(head && { head }),
      onProgress: (done, of) => {
        told ??= progress(io, '核对日志', of)
        told.step(done)
      },
    })
    told?.done()
    if (flag(called, 'json')) printJson(io, data(verified))
    else io.out(`${verdictInWords(verified).join('\n')}\n`)
    return isAsWritten(verified) ? EXIT.fine : EXIT.differs
  })
}

/** Recomputes the journal's chain. 核对日志 */
export const journalVerify: Command = {
  name: 'journal verify',
  summary: '逐行核对操作日志，指出第一处被改动、删去或插入的地方；可以和纸上的日志头比较',
  arguments: [],
  options: [{ flags: '--head <head>', help: '印在审批件、公示件或者日报上的日志头：核对那时以前的记录有没有被重写' }, DATA_OPTION],
  run,
}
