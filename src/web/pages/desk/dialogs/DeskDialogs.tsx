import type { Row } from '../../../../model/Facts.ts'
import type { DeskLine } from '../DeskLine.ts'
import type { DeskHead } from '../DeskHead.ts'
import type { OutboxEntry } from '../outbox/OutboxEntry.ts'
import type { PlannedAnswer } from '../planBatch.ts'
import type { Question } from '../questionsOf.ts'
import { saidTo } from '../said.ts'
import type { NewSaid } from '../useDeskActs.ts'
import { BatchDialog } from './BatchDialog.tsx'
import { BehalfDialog } from './BehalfDialog.tsx'
import { CantTellDialog } from './CantTellDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { OverrideDialog } from './OverrideDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { RecordDialog } from './RecordDialog.tsx'

/** What stands in front of the desk. */
export type OpenDialog =
  | { readonly kind: 'record' | 'cantTell' | 'decide' | 'behalf'; readonly question: Question }
  | { readonly kind: 'batch'; readonly lines: readonly DeskLine[] }
  | { readonly kind: 'propose' | 'override' | 'keys' }

interface DeskDialogsProps {
  readonly head: DeskHead
  readonly group: string
  readonly dialog: OpenDialog
  readonly line: DeskLine
  readonly entries: readonly OutboxEntry[]
  readonly onSay: (question: Question, said: NewSaid) => void
  readonly onWrite: (planned: readonly PlannedAnswer[]) => void
  readonly onClose: () => void
}

/** The dialog that is open. */
export function DeskDialogs({ dialog, head, group, line, entries, onSay, onWrite, onClose }: DeskDialogsProps) {
  const { round, asOf, period, lane, seat, may } = head
  switch (dialog.kind) {
    case 'keys':
      return <KeysDialog onClose={onClose} />
    case 'propose':
      return <ProposeDialog round={round} line={line} onClose={onClose} />
    case 'override':
      return <OverrideDialog round={round} line={line} onClose={onClose} />
    case 'batch':
      return (
        <BatchDialog
          round={round}
          group={group}
          lines={dialog.lines}
          onClose={onClose}
          onWrite={(planned) => {
            onWrite(planned)
            onClose()
          }}
        />
      )
    case 'cantTell':
      return (
        <CantTellDialog
          unit={line.unitName}
          ask={dialog.question.check.ask}
          onClose={onClose}
          onSay={(why) => {
            onSay(dialog.question, { state: 'cantTell', why })
            onClose()
          }}
        />
      )
    case 'decide':
      return (
        <DecideDialog
          round={round}
          unitName={line.unitName}
          question={dialog.question}
          who={{ lane, seat }}
          asOf={asOf}
          onDone={onClose}
          onClose={onClose}
        />
      )
    case 'behalf':
      return (
        line.cell && <BehalfDialog round={round} line={line} cell={line.cell} question={dialog.question} asOf={asOf} onClose={onClose} />
      )
    case 'record': {
      const { question } = dialog
      return question.check.kind === 'list' ? (
        <RecordDialog
          round={round}
          unitName={line.unitName}
          check={question.check}
          question={question}
          rows={rowsSaid(question, entries)}
          period={period}
          mayAddEvidence={may.evidence}
          mayRecord={may.record}
          onRows={(rows, proof) => onSay(question, { state: 'answered', value: rows, ...(proof.length === 0 ? {} : { proof }) })}
          onClose={onClose}
        />
      ) : null
    }
  }
}

/** Rows that are said in the cell, saved or on their way. */
function rowsSaid(question: Question, entries: readonly OutboxEntry[]): readonly Row[] {
  const value = saidTo(question, entries).answer?.value
  return typeof value === 'object' && value !== null && 'rows' in value ? value.rows : []
}
