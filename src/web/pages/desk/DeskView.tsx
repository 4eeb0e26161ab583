import { useEffect, useState, type ReactNode } from 'react'
import { levelTo, noTo, yesTo, type KeyAnswer } from './answerByKey.ts'
import { DeskBar } from './DeskBar.tsx'
import type { DeskHead } from './DeskHead.ts'
import { DeskDialogs, type OpenDialog } from './dialogs/DeskDialogs.tsx'
import { focusField, focusLine, showEvidence } from './deskFocus.ts'
import type { DeskCommand, KeyPlace } from './deskKeys.ts'
import { firstQuestion, isShown, nextOpen, offeredIn, withPending, type DeskLine } from './DeskLine.ts'
import type { DeskShow } from './deskSearch.ts'
import { pauseFor, saidLike, undoneInWords } from './newSaid.ts'
import { useOutbox } from './outbox/useOutbox.ts'
import { DeskPanel } from './panel/DeskPanel.tsx'
import { isContradictory, offeredOf, type Question } from './questionsOf.ts'
import { isOpen } from './said.ts'
import { SaveState } from './SaveState.tsx'
import { DeskTable } from './table/DeskTable.tsx'
import { useDeskActs, type NewSaid } from './useDeskActs.ts'
import { useDeskKeys } from './useDeskKeys.ts'
import { usePresence } from './usePresence.ts'
import { useOwnPlace } from './useOwnPlace.ts'
import { useShownLines } from './useShownLines.ts'

interface DeskViewProps {
  readonly head: DeskHead
  readonly person: string
  readonly mode: 'across' | 'down'
  readonly group: string
  readonly label: string
  readonly lines: readonly DeskLine[]
  readonly show: DeskShow
  /** Key of the line that the address names. */
  readonly at: string | undefined
  readonly onAt: (key: string) => void
  readonly onShow: (show: DeskShow) => void
  /** False: there is none. */
  readonly onColumn: (by: 1 | -1) => boolean
  readonly onDrawn?: (keys: readonly string[]) => void
  readonly children?: ReactNode
}

/** The desk itself: lines on the left, one cell on the right, both by keyboard. 评分台 */
export function DeskView(props: DeskViewProps) {
  const { head, person, mode, group, label, show, onShow, onColumn, onDrawn } = props
  const { round, lane, seat } = head
  const { outbox, state } = useOutbox(person)
  const acts = useDeskActs(outbox, round, { lane, seat })
  const all = props.lines.map((one) => withPending(one, state.entries))
  const lines = useShownLines(all, show)
  const [at, onAt] = useOwnPlace(props.at, props.onAt)
  const [isLeaving, setLeaving] = useState(false)
  const found = lines.findIndex(({ key }) => key === at)
  const index = Math.max(found, 0)
  const line = lines[index]
  const [chosen, setChosen] = useState<string | null>(null)
  const question = line?.questions.find(({ key }) => key === chosen) ?? (line && firstQuestion(line, state.entries))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [told, setTold] = useState('')
  const present = usePresence(round, line && question ? { unit: line.unit, node: line.row.code, check: question.check.id } : null)

  const go = (to: number, key: string | null = null) => {
    const next = lines[to]
    if (!next) return
    setChosen(key)
    onAt(next.key)
    focusLine(to)
  }
  useEffect(() => {
    if (document.activeElement === document.body) focusLine(index)
  }, [index])
  const goOn = () => {
    const next = nextOpen(lines, index)
    if (next !== null) go(next)
    else if (index + 1 < lines.length) go(index + 1)
    if (next === null) setTold(lines.length > 0 ? '这里都评完了。按 L 到下一个。' : '')
  }
  const say = (one: Question, said: NewSaid, delayMs = 0): boolean => {
    if (isContradictory(one)) {
      setDialog({ kind: 'decide', question: one })
      return false
    }
    return line?.cell ? acts.answer({ question: one, cell: line.cell }, said, delayMs) : false
  }
  /** On to the next question of the line that nobody has answered. */
  const step = (from: Question) => {
    const questions = line?.questions ?? []
    const rest = questions.slice(questions.indexOf(from) + 1).find((one) => one.writable && isOpen(one, state.entries))
    if (rest) setChosen(rest.key)
  }
  /** A digit goes on into the field that it opens. */
  const byKey = (answer: KeyAnswer, isDigit = false): boolean => {
    if (!question?.writable || answer === null) return false
    if (answer === 'type') {
      focusField(question.key)
      return !isDigit
    }
    if (answer === 'record') setDialog({ kind: 'record', question })
    else if (say(question, { state: 'answered', value: answer.value })) step(question)
    return true
  }
  const confirm = () => {
    const cell = line?.cell
    if (cell) {
      const offered = offeredIn(line, state.entries).flatMap((one) => {
        const answer = isContradictory(one) ? null : offeredOf(one)
        return answer ? [{ cell, question: one, said: saidLike(answer) }] : []
      })
      acts.answerMany(cell.node, offered)
    }
    goOn()
  }
  const act = (command: DeskCommand, place: KeyPlace): boolean => {
    // What is typed on the way to another page is not for this one.
    if (isLeaving) return true
    setTold('')
    switch (command.does) {
      case 'row': {
        const to = Math.min(Math.max(index + command.by, 0), lines.length - 1)
        if (command.extend) select([lines[index]?.key, lines[to]?.key])
        go(to)
        return true
      }
      case 'question': {
        const questions = line?.questions ?? []
        const next = questions[questions.findIndex(({ key }) => key === question?.key) + command.by]
        if (next) setChosen(next.key)
        return true
      }
      case 'column':
        outbox.flush()
        setLeaving(onColumn(command.by))
        return true
      case 'yes':
        return question ? byKey(yesTo(question.check)) : false
      case 'no':
        return question ? byKey(noTo(question.check)) : false
      case 'level':
        return question ? byKey(levelTo(question.check, command.number), true) : false
      case 'cantTell':
        if (question?.check.kind === 'number' || question?.check.kind === 'points') return byKey('type', true)
        if (question?.writable) setDialog({ kind: 'cantTell', question })
        return true
      case 'record': {
        const list =
          question?.check.kind === 'list' ? question : line?.questions.find(({ check, writable }) => check.kind === 'list' && writable)
        if (list) setDialog({ kind: 'record', question: list })
        else setTold('这一项没有要逐处登记的清单。')
        return true
      }
      case 'propose':
        if (head.may.propose && line) setDialog({ kind: 'propose' })
        return true
      case 'evidence':
        showEvidence()
        return true
      case 'confirm':
        outbox.flush()
        confirm()
        return true
      case 'undo':
        setTold(undoneInWords(acts.undo()))
        return true
      case 'batch':
        if (mode === 'across') openBatch()
        return true
      case 'filter':
        onShow(show === 'open' ? 'all' : 'open')
        return true
      case 'keys':
        setDialog({ kind: 'keys' })
        return true
      case 'leave':
        if (place === 'field') outbox.flush()
        focusLine(index)
        return true
    }
  }
  const select = (keys: readonly (string | undefined)[]) =>
    setSelected((before) => new Set([...before, ...keys.filter((key) => key !== undefined)]))
  const openBatch = () => {
    if (selected.size === 0) setTold('请先选中单位：Shift + J 连选，或者“全选未评”。')
    else setDialog({ kind: 'batch', lines: all.filter(({ key }) => selected.has(key)) })
  }
  useDeskKeys(act)

  return (
    <div className="desk" data-mode={mode}>
      <div className="desk-main">
        <DeskBar
          lines={all}
          show={show}
          selected={selected.size}
          authors={head.authors}
          onBatch={mode === 'across' && lane !== null ? openBatch : null}
          onShow={onShow}
          onSelectOpen={() => setSelected(new Set(all.filter((one) => isShown(one, 'open')).map(({ key }) => key)))}
          onSelectNone={() => setSelected(new Set())}
          onKeys={() => setDialog({ kind: 'keys' })}
        >
          <SaveState state={state} />
        </DeskBar>
        {lines.length === 0 ? (
          <p className="notice-box">
            没有这样的行。
            <button type="button" className="link" onClick={() => onShow('all')}>
              看全部
            </button>
          </p>
        ) : (
          <DeskTable
            label={label}
            lines={lines}
            mode={mode}
            entries={state.entries}
            at={index}
            question={question?.key ?? null}
            selected={selected}
            present={present}
            showsPoints={lines.some(({ cell }) => cell?.points)}
            showsOthers={head.may.readOthers}
            onAt={go}
            onLevel={(of, one, level) => {
              if (isContradictory(one)) setDialog({ kind: 'decide', question: one })
              else if (of.cell) acts.answer({ question: one, cell: of.cell }, { state: 'answered', value: level })
              go(lines.indexOf(of), one.key)
            }}
            onSelect={(key, isOn) => setSelected((before) => new Set(isOn ? [...before, key] : [...before].filter((one) => one !== key)))}
            {...(onDrawn ? { onDrawn: (indices: readonly number[]) => onDrawn(indices.flatMap((one) => lines[one]?.key ?? [])) } : {})}
          />
        )}
        <p className="desk-hints small">
          <span role="status" className="desk-told">
            {told}
          </span>
          {told === '' && (
            <span className="quiet" aria-hidden="true">
              ? 按键 · J/K 上下 · H/L {mode === 'across' ? '指标' : '单位'} · Y/N 是否 · 1–9 档位 · Enter 确认并下一个 · Z 撤回 · I 记一处 ·
              X 不适用 · 空格 看佐证
            </span>
          )}
        </p>
      </div>
      {line && (
        <DeskPanel
          key={`${line.unit} ${line.row.code}`}
          head={head}
          line={line}
          present={present}
          entries={state.entries}
          active={question?.key ?? null}
          asOf={head.asOf}
          onChoose={({ key }) => setChosen(key)}
          onAnswer={(one, value) => say(one, { state: 'answered', value }, pauseFor(one, value))}
          onConfirm={(one) => {
            const offered = offeredOf(one)
            if (offered) say(one, saidLike(offered))
          }}
          onRecord={(one) => setDialog({ kind: 'record', question: one })}
          onCantTell={(one) => setDialog({ kind: 'cantTell', question: one })}
          onNone={(one) => say(one, { state: 'declaredNone' })}
          onDecide={(one) => setDialog({ kind: 'decide', question: one })}
          onAgain={({ id }) => outbox.flush(id)}
          onGiveUp={({ id }) => outbox.drop(id)}
          onPropose={() => setDialog({ kind: 'propose' })}
          onOverride={() => setDialog({ kind: 'override' })}
        />
      )}
      {dialog && line && (
        <DeskDialogs
          dialog={dialog}
          head={head}
          group={group}
          line={line}
          entries={state.entries}
          onSay={(one, said) => {
            if (say(one, said)) step(one)
          }}
          onWrite={(planned) => {
            const node = planned[0]?.line.row.code
            if (node !== undefined)
              acts.answerMany(
                node,
                planned.flatMap(({ line: { cell }, question: one, value }) =>
                  cell ? [{ cell, question: one, said: { state: 'answered' as const, value } }] : [],
                ),
              )
            setSelected(new Set())
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}
