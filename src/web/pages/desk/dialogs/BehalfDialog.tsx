import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { NOTHING_SAID, type Said } from '../../../../model/Said.ts'
import type { DeskCell } from '../../../../server/deskApi.ts'
import { send } from '../../../ask.ts'
import { BehalfFields, isWholeBehalf, NOBODYS, type BehalfOf } from '../../../components/answer/BehalfFields.tsx'
import { StatedAnswer } from '../../../components/answer/StatedAnswer.tsx'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { putPaper } from '../../../putPaper.ts'
import { roundHeadQuery, roundPath } from '../../rounds/roundQueries.ts'
import { answerInFull } from '../answerInWords.ts'
import { behalfAnswer, stoodFor } from '../behalfAnswer.ts'
import type { DeskLine } from '../DeskLine.ts'
import type { Question } from '../questionsOf.ts'

interface BehalfDialogProps {
  readonly round: string
  readonly line: DeskLine
  readonly cell: DeskCell
  readonly question: Question
  readonly asOf: string
  readonly onClose: () => void
}

/** What somebody gave on paper is entered by the organiser under his name, with the paper beside it. 代录 */
export function BehalfDialog({ round, line, cell, question, asOf, onClose }: BehalfDialogProps) {
  const client = useQueryClient()
  const head = useQuery(roundHeadQuery(round))
  // Several answers come from one paper: whom and which it was stays for the next.
  const last = ['rounds', round, 'units', line.unit, 'behalf'] as const
  const [behalf, setBehalf] = useState<BehalfOf>(() => client.getQueryData<BehalfOf>(last) ?? NOBODYS)
  const [said, setSaid] = useState<Said>(NOTHING_SAID)
  const { check, object } = question
  const stood = stoodFor(cell, question, behalf)
  const [newest] = stood
  const ofUnit = behalf.whose === 'unit'
  const save = async () => {
    // The unit sees its own paper; an assessor's signature is for the office only.
    const keeper = ofUnit ? line.unit : (head.data?.unit.id ?? '')
    const paper = behalf.usesKept ? (behalf.kept?.id ?? '') : behalf.scan ? await putPaper(keeper, behalf.scan) : ''
    await send('POST', `${roundPath(round)}/answers`, { answers: [behalfAnswer(question, behalf, said, { paper, stood })] })
    const name = behalf.usesKept ? (behalf.kept?.name ?? '') : (behalf.scan?.name ?? '')
    client.setQueryData<BehalfOf>(last, { ...behalf, scan: null, kept: { id: paper, name }, usesKept: true })
  }
  return (
    <Dialog title="代录" onClose={onClose}>
      <ActForm
        act={save}
        onDone={() => {
          void client.invalidateQueries({ queryKey: ['rounds', round], predicate: ({ queryKey }) => queryKey.at(-1) !== 'behalf' })
          onClose()
        }}
        submit="保存"
        onCancel={onClose}
        disabled={!isWholeBehalf(behalf) || said.state === 'cleared' || (!ofUnit && !head.data)}
      >
        <p>
          {line.unitName}：{object === '' ? check.ask : `${check.ask}（${object}）`}
        </p>
        <BehalfFields behalf={behalf} unitName={line.unitName} onChange={setBehalf} />
        {newest && newest.state !== 'withdrawn' && (
          <p className="quiet">
            现在的答案是“{answerInFull(check, newest)}”（{newest.saidBy}）。保存后由这次录入的替换，原来的留在历次答案里。
          </p>
        )}
        <StatedAnswer
          check={check}
          said={said}
          label={object === '' ? check.ask : `${check.ask}（${object}）`}
          asOf={asOf}
          size="dense"
          rowPrefix={ofUnit ? '自查' : '考核'}
          mayDeclareNone={question.mayDeclareNone}
          onChange={setSaid}
        />
      </ActForm>
    </Dialog>
  )
}
