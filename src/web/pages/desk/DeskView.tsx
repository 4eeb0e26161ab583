import { DeskBar } from './DeskBar.tsx'
import { DeskDialogs } from './dialogs/DeskDialogs.tsx'
import { isShown } from './DeskLine.ts'
import { pauseFor, saidLike } from './newSaid.ts'
import { DeskPanel } from './panel/DeskPanel.tsx'
import { isContradictory, offeredOf } from './questionsOf.ts'
import { SaveState } from './SaveState.tsx'
import { DeskTable } from './table/DeskTable.tsx'
import { useDesk, type DeskWanted } from './useDesk.ts'
import { useDeskCommands, type CommandsWanted } from './useDeskCommands.ts'

interface DeskViewProps extends DeskWanted, CommandsWanted {
  readonly mode: 'across' | 'down'
  readonly group: string
  readonly label: string
  readonly onDrawn?: (keys: readonly string[]) => void
}

/** The desk itself: lines on the left, one cell on the right, both by keyboard. 评分台 */
export function DeskView(props: DeskViewProps) {
  const { head, mode, group, label, show, onShow, onDrawn } = props
  const desk = useDesk(props)
  useDeskCommands(desk, props)
  const { all, lines, line, index, question, state, acts, selected, present, dialog, told, say, open } = desk
  return (
    <div className="desk" data-mode={mode}>
      <div className="desk-main">
        <DeskBar
          lines={all}
          show={show}
          selected={selected.size}
          authors={head.authors}
          onBatch={head.lane !== null ? desk.openBatch : null}
          onShow={onShow}
          onSelectOpen={() => desk.select(all.filter((one) => isShown(one, 'open')).map(({ key }) => key))}
          onSelectNone={desk.selectNone}
          onKeys={() => open({ kind: 'keys' })}
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
            onAt={desk.go}
            onLevel={(of, one, level) => {
              if (isContradictory(one)) open({ kind: 'decide', question: one })
              else if (of.cell) acts.answer({ question: one, cell: of.cell }, { state: 'answered', value: level })
              desk.go(lines.indexOf(of), one.key)
            }}
            onSelect={(key, isOn) => desk.select([key], isOn)}
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
          onChoose={({ key }) => desk.choose(key)}
          onAnswer={(one, value) => {
            const pause = pauseFor(one, value)
            // What is said with one press is done; what is typed goes on.
            if (say(one, { state: 'answered', value }, pause) && pause === 0) desk.step(one)
          }}
          onConfirm={(one) => {
            const offered = offeredOf(one)
            if (offered && say(one, saidLike(offered))) desk.step(one)
          }}
          onRecord={(one) => open({ kind: 'record', question: one })}
          onCantTell={(one) => open({ kind: 'cantTell', question: one })}
          onNone={(one) => {
            if (say(one, { state: 'declaredNone' })) desk.step(one)
          }}
          onDecide={(one) => open({ kind: 'decide', question: one })}
          onBehalf={head.may.behalf ? (one) => open({ kind: 'behalf', question: one }) : null}
          onAgain={({ id }) => desk.outbox.flush(id)}
          onGiveUp={({ id }) => desk.outbox.drop(id)}
          onPropose={() => open({ kind: 'propose' })}
          onOverride={() => open({ kind: 'override' })}
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
            if (say(one, said)) desk.step(one)
          }}
          onWrite={desk.write}
          onClose={() => open(null)}
        />
      )}
    </div>
  )
}
