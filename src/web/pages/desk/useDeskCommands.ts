import { useState } from 'react'
import { levelTo, noTo, yesTo, type KeyAnswer } from './answerByKey.ts'
import type { DeskHead } from './DeskHead.ts'
import { focusField, focusLine, showEvidence } from './deskFocus.ts'
import type { DeskCommand, KeyPlace } from './deskKeys.ts'
import type { DeskShow } from './deskSearch.ts'
import { undoneInWords } from './newSaid.ts'
import type { Desk } from './useDesk.ts'
import { useDeskKeys } from './useDeskKeys.ts'

interface CommandsWanted {
  readonly head: DeskHead
  readonly show: DeskShow
  readonly onShow: (show: DeskShow) => void
  /** False: there is none. */
  readonly onColumn: (by: 1 | -1, fresh?: boolean) => boolean
}

/** The desk by keyboard. 按键办理 */
export function useDeskCommands(desk: Desk, { head, show, onShow, onColumn }: CommandsWanted): void {
  const { outbox, acts, lines, index, line, question, open, tell } = desk
  const [isLeaving, setLeaving] = useState(false)

  /** A digit goes on into the field that it opens. */
  const byKey = (answerTo: (check: NonNullable<typeof question>['check']) => KeyAnswer, isDigit = false): boolean => {
    if (!question) return false
    const answer = answerTo(question.check)
    if (!question.writable || answer === null) return false
    if (answer === 'type') {
      focusField(question.key)
      return !isDigit
    }
    if (answer === 'record') open({ kind: 'record', question })
    else if (desk.say(question, { state: 'answered', value: answer.value })) desk.step(question)
    return true
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
  const toColumn = (by: 1 | -1) => {
    outbox.flush()
    setLeaving(onColumn(by))
  }
  const confirm = () => {
    outbox.flush()
    if (desk.confirm()) return
    const isMoving = onColumn(1, true)
    setLeaving(isMoving)
    if (!isMoving) tell('这里都评完了，后面没有了。')
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

  useDeskKeys((command: DeskCommand, place: KeyPlace): boolean => {
    // What is typed on the way to another page is not for this one.
    if (isLeaving) return true
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
        return true
      case 'row':
        toRow(command.by, command.extend)
        return true
      case 'question':
        toQuestion(command.by)
        return true
      case 'column':
        toColumn(command.by)
        return true
      default:
        simple[command.does](place)
        return true
    }
  })
}

type SimpleCommand = Exclude<DeskCommand['does'], 'yes' | 'no' | 'level' | 'cantTell' | 'row' | 'question' | 'column'>
