import { levelTo, noTo, yesTo, type KeyAnswer } from './answerByKey.ts'
import type { DeskHead } from './DeskHead.ts'
import { focusField, focusLine, leaveField, showEvidence } from './deskFocus.ts'
import type { DeskCommand, KeyPlace } from './deskKeys.ts'
import type { DeskShow } from './deskSearch.ts'
import type { Heard, KeyQueue } from './KeyQueue.ts'
import { lostInWords, undoneInWords } from './newSaid.ts'
import type { Desk } from './useDesk.ts'
import { useDeskKeys } from './useDeskKeys.ts'

export interface CommandsWanted {
  readonly head: DeskHead
  readonly keys: KeyQueue
  readonly show: DeskShow
  readonly onShow: (show: DeskShow) => void
  /** To what stands beside, there to the line of this key; undefined: to the first that is open. False: there is none. */
  readonly onColumn: (by: 1 | -1, at: string | undefined) => boolean
}

/** The desk by keyboard. 按键办理 */
export function useDeskCommands(desk: Desk, { head, keys, show, onShow, onColumn }: CommandsWanted): void {
  const { outbox, acts, lines, index, line, question, open, tell } = desk

  /** A digit goes on into the field that it opens. */
  const byKey = (answerTo: (check: NonNullable<typeof question>['check']) => KeyAnswer, isDigit = false): Heard => {
    if (!question) return 'native'
    const answer = answerTo(question.check)
    if (!question.writable || answer === null) return 'native'
    if (answer === 'type') {
      focusField(question.key)
      return isDigit ? 'elsewhere' : 'taken'
    }
    if (answer === 'record') open({ kind: 'record', question })
    else if (desk.say(question, { state: 'answered', value: answer.value })) desk.step(question)
    return 'taken'
  }
  const toRow = (by: 1 | -1, extend: boolean) => {
    const to = Math.min(Math.max(index + by, 0), lines.length - 1)
    if (extend) desk.select([lines[index]?.key, lines[to]?.key].flatMap((key) => key ?? []))
    desk.go(to)
  }
  const toQuestion = (by: 1 | -1) => {
    const questions = line?.questions ?? []
    const next = questions[questions.findIndex(({ key }) => key === question?.key) + by]
    if (next) desk.choose(next.key)
  }
  /** What is typed on the way is for what is gone to. */
  const toColumn = (by: 1 | -1, at: string | undefined): boolean => {
    outbox.flush()
    if (!onColumn(by, at)) return false
    keys.leave()
    leaveField()
    return true
  }
  const confirm = () => {
    outbox.flush()
    if (!desk.confirm() && !toColumn(1, undefined)) tell('这里都评完了，后面没有了。')
  }
  const record = () => {
    const list =
      question?.check.kind === 'list' ? question : line?.questions.find(({ check, writable }) => check.kind === 'list' && writable)
    if (list) open({ kind: 'record', question: list })
    else tell('这一项没有要逐处登记的清单。')
  }
  const leave = (place: KeyPlace) => {
    if (place === 'field') outbox.flush()
    focusLine(index)
  }
  /** What every command does that always is ours. */
  const simple: Readonly<Record<SimpleCommand, (place: KeyPlace) => void>> = {
    record,
    propose: () => {
      if (head.may.propose && line) open({ kind: 'propose' })
    },
    evidence: showEvidence,
    confirm,
    undo: () => tell(undoneInWords(acts.undo())),
    batch: () => {
      if (head.lane !== null) desk.openBatch()
    },
    filter: () => onShow(show === 'open' ? 'all' : 'open'),
    keys: () => open({ kind: 'keys' }),
    leave,
  }

  const hear = (command: DeskCommand, place: KeyPlace): Heard => {
    // What it is about is being fetched.
    if (line && !line.cell && OF_CELLS.has(command.does)) return 'later'
    tell('')
    switch (command.does) {
      case 'yes':
        return byKey(yesTo)
      case 'no':
        return byKey(noTo)
      case 'level':
        return byKey((check) => levelTo(check, command.number), true)
      case 'cantTell':
        if (question?.check.kind === 'number' || question?.check.kind === 'points') return byKey(() => 'type', true)
        if (question?.writable) open({ kind: 'cantTell', question })
        return 'taken'
      case 'row':
        toRow(command.by, command.extend)
        return 'taken'
      case 'question':
        toQuestion(command.by)
        return 'taken'
      case 'column':
        toColumn(command.by, line?.key)
        return 'taken'
      default:
        simple[command.does](place)
        return 'taken'
    }
  }
  useDeskKeys(keys, hear, (count) => tell(lostInWords(count)))
}

/** What is said of a cell, or asked of it. */
const OF_CELLS: ReadonlySet<DeskCommand['does']> = new Set([
  'yes',
  'no',
  'level',
  'cantTell',
  'question',
  'record',
  'propose',
  'evidence',
  'confirm',
])

type SimpleCommand = Exclude<DeskCommand['does'], 'yes' | 'no' | 'level' | 'cantTell' | 'row' | 'question' | 'column'>
