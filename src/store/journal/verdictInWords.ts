import { breakInWords } from './JournalBreak.ts'
import { headText } from './JournalHead.ts'
import type { HeadOutcome, VerifiedJournal } from './verifyJournal.ts'

/** What a look at the journal found, a sentence each. 核对结果 */
export function verdictInWords({ rows, head, broken, compared }: VerifiedJournal): readonly string[] {
  const whole = rows === 0 ? '日志里还没有记录，日志头完好。' : `日志完好：第1行到第${rows}行逐行核对过，没有改动、缺失或者插入。`
  const intact = rows === 0 ? '第1行起就不能作数。' : `第1行到第${rows}行完好。`
  return [
    broken ? `日志不是原来的样子。${breakInWords(broken)}${intact}` : whole,
    ...(compared ? [OUTCOMES[compared.outcome](compared.head.seq, rows)] : []),
    ...(broken || !head || rows === 0 ? [] : [`现在的日志头：${headText(head)}`]),
  ]
}

/** Does the journal stand, as far as it was asked? */
export const isAsWritten = ({ broken, compared }: VerifiedJournal): boolean => broken === null && (compared?.outcome ?? 'held') === 'held'

const OUTCOMES: Readonly<Record<HeadOutcome, (seq: number, rows: number) => string>> = {
  held: (seq) => `和给出的日志头一致：到第${seq}行为止，日志与记下它的那天一样。`,
  rewritten: (seq) =>
    `和给出的日志头不一致：第${seq}行的指纹不同。如果没有抄错，那么第${seq}行或它以前的内容被整体重写过，或者这个日志头是另一套安装的。`,
  beyond: (seq, rows) =>
    `日志里没有给出的第${seq}行，只到第${rows}行。如果没有抄错，那么后面的行被删去，或者恢复了更早的备份，或者这个日志头是另一套安装的。`,
  unknown: (seq) => `日志在第${seq}行以前就断了，不能和给出的日志头比较。`,
}
