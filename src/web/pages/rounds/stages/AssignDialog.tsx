import { useState } from 'react'
import type { AssignmentsAnswer } from '../../../../server/routes/assignments.ts'
import { isNoticeNumber } from '../../../../model/isNoticeNumber.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { ChoiceField } from '../../../components/form/Field.tsx'
import { roundPath } from '../roundQueries.ts'
import { ManyField, type ManyOption } from './ManyField.tsx'
import type { Selection } from '../Selection.ts'
import { changesOf } from './stageQueries.ts'

interface AssignDialogProps {
  readonly round: string
  readonly sheet: AssignmentsAnswer
  /** What was selected on the coverage. */
  readonly selection?: Selection | null
  readonly onClose: () => void
}

/** Rows and units for a person; every one of the rows with every one of the units. 分工对话框 */
export function AssignDialog({ round, sheet: { people, cards, units }, selection, onClose }: AssignDialogProps) {
  const [person, setPerson] = useState(selection ? '' : (people[0]?.id ?? ''))
  const [at, setAt] = useState(selection ? String(cardOf(selection, cards, units)) : '')
  const [nodes, setNodes] = useState<ReadonlySet<string> | null>(selection ? new Set(selection.nodes.map(({ code }) => code)) : null)
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(selection ? new Set(selection.units.map(({ id }) => id)) : null)
  const card = cards.length === 1 ? cards[0] : cards[Number(at === '' ? Number.NaN : at)]
  const rows = (card?.rows ?? []).map(({ code, name, depth }): ManyOption => ({
    id: code,
    text: isNoticeNumber(code) ? `${code} ${name}` : name,
    group: '',
    depth,
  }))
  const members = units
    .filter(({ group }) => card?.groups.includes(group) ?? true)
    .map(({ id, name, group }): ManyOption => ({ id, text: name, group, depth: 0 }))
  // Two cards may use one code for different rows: rows of one card go with the units that are scored by it.
  const ofCard = cards.length > 1 && card ? members.map(({ id }) => id) : null
  return (
    <Dialog title="分工" onClose={onClose}>
      <ActForm
        act={() =>
          send('POST', `${roundPath(round)}/assignments`, {
            person,
            nodes: nodes === null ? null : [...nodes],
            units: chosen === null ? ofCard : [...chosen],
          })
        }
        onDone={onClose}
        changes={changesOf(round)}
        submit="保存分工"
        onCancel={onClose}
        disabled={person === '' || nodes?.size === 0 || chosen?.size === 0}
      >
        <ChoiceField
          label="人员"
          value={person}
          options={[
            ...(selection ? [{ value: '', text: '请选择' }] : []),
            ...people.map(({ id, name, office, roles }) => ({ value: id, text: `${name}（${office}，${roles}）` })),
          ]}
          onChange={setPerson}
        />
        {cards.length > 1 && (
          <ChoiceField
            label="评分表"
            value={at}
            options={[
              { value: '', text: '全部评分表的全部指标' },
              ...cards.map(({ name }, place) => ({ value: String(place), text: name })),
            ]}
            onChange={(place) => {
              setAt(place)
              setNodes(null)
              setChosen(null)
            }}
          />
        )}
        {card && (
          <ManyField
            legend="评哪些指标"
            all="全部指标"
            hint="选了一项，它的下级也都归他。"
            options={rows}
            chosen={nodes}
            onChange={setNodes}
          />
        )}
        <ManyField legend="评哪些单位" all="全部单位" options={members} chosen={chosen} onChange={setChosen} />
      </ActForm>
    </Dialog>
  )
}

/** The card by which the selected units are scored. */
function cardOf({ units: [first] }: Selection, cards: AssignmentsAnswer['cards'], units: AssignmentsAnswer['units']): number {
  const group = units.find(({ id }) => id === first?.id)?.group
  return Math.max(
    0,
    cards.findIndex(({ groups }) => group !== undefined && groups.includes(group)),
  )
}
