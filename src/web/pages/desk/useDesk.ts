import { useEffect, useState } from 'react'
import type { DeskHead } from './DeskHead.ts'
import type { OpenDialog } from './dialogs/DeskDialogs.tsx'
import { focusLine } from './deskFocus.ts'
import { firstQuestion, isDone, nextOpen, offeredIn, withPending, type DeskLine } from './DeskLine.ts'
import type { DeskShow } from './deskSearch.ts'
import { saidLike } from './newSaid.ts'
import type { Outbox, OutboxState } from './outbox/Outbox.ts'
import { useOutbox } from './outbox/useOutbox.ts'
import type { PlannedAnswer } from './planBatch.ts'
import type { PresentPerson } from './deskQueries.ts'
import { isContradictory, offeredOf, type Question } from './questionsOf.ts'
import { isOpen } from './said.ts'
import { useDeskActs, type DeskActs, type NewSaid } from './useDeskActs.ts'
import { useOwnPlace } from './useOwnPlace.ts'
import { usePresence } from './usePresence.ts'
import { useShownLines } from './useShownLines.ts'

/** What a desk is made of, whichever way it looks. 评分台的内容 */
export interface DeskWanted {
  readonly head: DeskHead
  readonly person: string
  readonly lines: readonly DeskLine[]
  readonly show: DeskShow
  /** Key of the line that the address names. */
  readonly at: string | undefined
  readonly onAt: (key: string) => void
}

/** The lines, the one at which somebody is, and what he can do there. 评分台的状态 */
export interface Desk {
  readonly outbox: Outbox
  readonly state: OutboxState
  readonly acts: DeskActs
  /** Every line, and those that are shown. */
  readonly all: readonly DeskLine[]
  readonly lines: readonly DeskLine[]
  readonly index: number
  readonly line: DeskLine | undefined
  readonly question: Question | undefined
  readonly present: readonly PresentPerson[]
  readonly selected: ReadonlySet<string>
  readonly dialog: OpenDialog | null
  /** What the last key came to, in words. */
  readonly told: string
  readonly go: (to: number, question?: string | null) => void
  readonly choose: (question: string) => void
  /** False: nobody may answer here, or a contradiction is to be decided first. */
  readonly say: (question: Question, said: NewSaid, delayMs?: number) => boolean
  /** On to the next question of the line that nobody has answered. */
  readonly step: (from: Question) => void
  /** Takes over what the unit or a probe said of the line, and goes on. False: this was the last line, and all are done. */
  readonly confirm: () => boolean
  readonly write: (planned: readonly PlannedAnswer[]) => void
  readonly select: (keys: readonly string[], isOn?: boolean) => void
  readonly selectNone: () => void
  readonly openBatch: () => void
  readonly open: (dialog: OpenDialog | null) => void
  readonly tell: (words: string) => void
}

/** The desk of one person in one round. 评分台 */
export function useDesk({ head: { round, lane, seat }, person, show, ...wanted }: DeskWanted): Desk {
  const { outbox, state } = useOutbox(person)
  const acts = useDeskActs(outbox, round, { lane, seat })
  const all = wanted.lines.map((one) => withPending(one, state.entries))
  const lines = useShownLines(all, show)
  const [begin] = useState(() => lines.find((one) => !isDone(one))?.key)
  const [own, onAt] = useOwnPlace(wanted.at, wanted.onAt)
  const at = own ?? begin
  const found = lines.findIndex(({ key }) => key === at)
  const index = Math.max(found, 0)
  const line = lines[index]
  const [chosen, setChosen] = useState<string | null>(null)
  const question = line?.questions.find(({ key }) => key === chosen) ?? (line && firstQuestion(line, state.entries))
  // The one that was come to is stayed at, whoever answers it meanwhile: the next key is meant for it.
  if (question && question.key !== chosen) setChosen(question.key)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [dialog, open] = useState<OpenDialog | null>(null)
  const [told, tell] = useState('')
  const present = usePresence(round, line && question ? { unit: line.unit, node: line.row.code, check: question.check.id } : null)
  useEffect(() => {
    if (document.activeElement === document.body) focusLine(index)
  }, [index])

  const go = (to: number, key: string | null = null) => {
    const next = lines[to]
    if (!next) return
    setChosen(key)
    onAt(next.key)
    focusLine(to)
  }
  const goOn = (left: readonly Question[]): boolean => {
    const next = nextOpen(lines, index)
    if (next !== null) go(next)
    else if (left.length > 0) tell('这一行还有没答的，请先答完。')
    else if (index + 1 < lines.length) {
      go(index + 1)
      tell('这里都评完了。按 L 到下一个。')
    } else return lines.length === 0
    return true
  }
  return {
    ...{ outbox, state, acts, all, lines, index, line, question, present, selected, dialog, told, go, open, tell },
    choose: setChosen,
    say: (one, said, delayMs = 0) => {
      if (isContradictory(one)) {
        open({ kind: 'decide', question: one })
        return false
      }
      const of = all.find(({ questions }) => questions.some(({ key }) => key === one.key))
      return of?.cell ? acts.answer({ question: one, cell: of.cell }, said, delayMs) : false
    },
    step: (from) => {
      const questions = line?.questions ?? []
      const rest = questions
        .slice(questions.findIndex(({ key }) => key === from.key) + 1)
        .find((one) => one.writable && isOpen(one, state.entries))
      if (rest) setChosen(rest.key)
    },
    confirm: () => {
      const cell = line?.cell
      const left = line?.questions.filter((one) => one.writable && one.expected && isOpen(one, state.entries)) ?? []
      if (!cell) return goOn(left)
      const offered = offeredIn(line, state.entries).flatMap((one) => {
        const answer = isContradictory(one) ? null : offeredOf(one)
        return answer ? [{ cell, question: one, said: saidLike(answer) }] : []
      })
      acts.answerMany(offered)
      return goOn(left.filter((one) => !offered.some(({ question: confirmed }) => confirmed === one)))
    },
    write: (planned) => {
      acts.answerMany(
        planned.flatMap(({ line: { cell }, question: one, value }) =>
          cell ? [{ cell, question: one, said: { state: 'answered' as const, value } }] : [],
        ),
      )
      setSelected(new Set())
    },
    select: (keys, isOn = true) =>
      setSelected((before) => new Set(isOn ? [...before, ...keys] : [...before].filter((one) => !keys.includes(one)))),
    selectNone: () => setSelected(new Set()),
    openBatch: () => {
      if (selected.size === 0) tell('请先选中要填的行：Shift + J 连选，或者“全选未评”。')
      else open({ kind: 'batch', lines: all.filter(({ key }) => selected.has(key)) })
    },
  }
}
