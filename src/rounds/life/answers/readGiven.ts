import type { Actor } from '../../../model/Actor.ts'
import type { Answer, Unit } from '../../../model/Facts.ts'
import { beijingMoment } from '../../../model/Instant.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { findUnseen, unseenInWords } from '../../../model/unseen.ts'
import { IssueList } from '../../../programme/IssueList.ts'
import { checkObject, findAsked, readAnswer } from '../../../programme/facts/readAnswer.ts'
import type { NewAnswer } from '../../../store/queries/answers.ts'
import { isStorable } from '../../../store/isStorable.ts'
import { checkLeads } from '../../files/checkLeads.ts'
import { readJsonSource } from '../../files/readJsonSource.ts'
import { answerInFile } from '../../files/writeRoundFile.ts'
import { newAnswer } from '../cells/newAnswer.ts'
import { seatHolder } from '../cells/seatOf.ts'
import type { Terms } from '../terms/termsOf.ts'
import type { GivenAnswer } from './GivenAnswer.ts'

/** Rows of one answer: nobody counts more by hand. 行数上限 */
export const MOST_ROWS = 5_000

const rowsIn = (value: GivenAnswer['value']): number => (typeof value === 'object' && 'rows' in value ? value.rows.length : 0)

/** Who hands answers in, and when. */
export interface Handing {
  readonly actor: Actor
  readonly at: string
}

/**
 * Answers as rows to put in, read as a round file's are. 读提交的答案
 *
 * @throws Refusal naming each one that does not fit its check
 */
export function readGiven(
  given: readonly GivenAnswer[],
  { terms, recordOf }: { readonly terms: Terms; readonly recordOf: (unit: string) => Unit },
  { actor, at }: Handing,
): readonly NewAnswer[] {
  const faults: string[] = []
  const rows = given.flatMap((one) => {
    const unit = recordOf(one.unit)
    const read = readWithFaults(one, unit, terms, { actor, at })
    faults.push(...read.faults.map((fault) => `${unit.name}：${fault}`))
    return read.row ?? []
  })
  if (faults.length === 0 && rows.length === given.length) return rows
  throw new Refusal('invalid', 'answer-unfit', '有答案不合检查点的要求，一个也没有保存；请按下面的说明改正后再提交。', faults)
}

/** One answer as a row to put in, and in whole sentences what does not fit its check. 读一个答案 */
export function readWithFaults(
  given: GivenAnswer,
  unit: Unit,
  terms: Pick<Terms, 'askedOf' | 'compiled' | 'round'>,
  handing: Handing,
): { readonly row: NewAnswer | null; readonly faults: readonly string[] } {
  if (!isStorable(given)) return { row: null, faults: ['答案里有无法保存的字符，请重新输入，不要从损坏的文件里复制。'] }
  if (rowsIn(given.value) > MOST_ROWS)
    return {
      row: null,
      faults: [`一个答案最多 ${String(MOST_ROWS)} 条，这里有 ${String(rowsIn(given.value))} 条。请按类合并，或者只列有问题的。`],
    }
  const unseen = findUnseen(given)
  if (unseen !== null) return { row: null, faults: [unseenInWords(unseen)] }
  const issues = new IssueList()
  const row = readOne(given, unit, terms, handing, issues)
  return { row, faults: issues.inOrder().map(({ message, remedy }) => `${message}。${ended(remedy)}`) }
}

const ended = (sentence: string): string => (/[。？！]$/u.test(sentence) ? sentence : `${sentence}。`)

function readOne(
  given: GivenAnswer,
  unit: Unit,
  { askedOf, compiled, round }: Pick<Terms, 'askedOf' | 'compiled' | 'round'>,
  { actor, at }: Handing,
  issues: IssueList,
) {
  const nowhere = { file: '', line: 1, column: 1 }
  const all = askedOf(unit.group)
  const asked = findAsked(given.check, all, nowhere, issues)
  if (!asked) return null
  const { check, lane, state, value, object, why, proof, confirmedBy } = given
  const source = { lane, by: given.saidBy ?? actor.name, at: given.saidAt ?? beijingMoment(at) }
  const said: Omit<Answer, 'state'> = {
    check,
    ...source,
    ...(object === undefined || object === '' ? {} : { object }),
    ...(value === undefined ? {} : { value }),
    ...(why === undefined || why === '' ? {} : { why }),
    ...(proof === undefined || proof.length === 0 ? {} : { proof }),
    ...(confirmedBy === undefined || confirmedBy === '' ? {} : { confirmedBy }),
  }
  const { after, saw = null, via = null, holder = given.saidBy ?? seatHolder(actor) } = given
  const entry = { round, unit: given.unit, person: actor.id, recordedAt: at, after, saw, via, holder }
  if (state === 'withdrawn') {
    checkObject(said.object, asked, unit, nowhere, issues)
    const { value: _, ...taken } = said
    return { ...newAnswer({ ...taken, state: 'answered' }, asked, entry), state }
  }
  const written = { ...answerInFile({ ...said, state }, asked), state }
  const read = readJsonSource('', JSON.stringify([written]), issues)
  const [answer] = read ? readAnswer(read, asked, unit, source, issues) : []
  if (!answer) return null
  checkLeads(compiled.programme, [unit], new Map([[unit.id, new Map([[check, [answer]]])]]), nowhere, issues)
  return newAnswer(answer, asked, entry)
}
