import { roleInWords } from '../../../../../model/Role.ts'
import { send } from '../../../../ask.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { Dialog } from '../../../../components/form/Dialog.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { PEOPLE, type DutyRow, type PersonRow } from '../../../../people.ts'
import { DeputiseDialog } from './DeputiseDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'

/** What can be done about a duty, as its buttons say it. 职责操作 */
export const DUTY_ACTS = { deputise: '请人代理', 'end-deputies': '结束代理', 'hand-over': '移交', end: '收回' } as const

export type DutyAct = keyof typeof DUTY_ACTS

/** A duty that something is done about. */
export interface DutyDialogProps {
  readonly duty: DutyRow
  readonly person: PersonRow
  readonly onClose: () => void
}

/** Who the reader is may have changed with it. */
export const AFTER_DUTIES = [PEOPLE, ['me']] as const

/** The dialog of one act. */
export function DutyDialog({ act, ...about }: DutyDialogProps & { readonly act: DutyAct }) {
  switch (act) {
    case 'deputise':
      return <DeputiseDialog {...about} />
    case 'end-deputies':
      return <EndDeputiesDialog {...about} />
    case 'hand-over':
      return <HandOverDialog {...about} />
    case 'end':
      return <EndDialog {...about} />
  }
}

function EndDialog({ duty, person, onClose }: DutyDialogProps) {
  const role = roleInWords(duty.role)
  return (
    <ReasonDialog
      title={duty.deputyFor === null ? `收回${person.name}的“${role}”` : `结束${person.name}的代理`}
      submit={duty.deputyFor === null ? '收回' : '结束代理'}
      act={(why) => send('POST', `/api/duties/${encodeURIComponent(duty.id)}/end`, { why })}
      changes={AFTER_DUTIES}
      onClose={onClose}
    >
      <p>
        从现在起，{person.name}不再是{duty.unitName}的“{role}”。他办过的事都保留。
        {duty.deputies.length > 0 && `替他代理的${duty.deputies.map(({ name }) => name).join('、')}也同时结束。`}
      </p>
      {duty.deputyFor === null && <p>没有办完的工作要由别人接着办的，请改用“移交”。</p>}
    </ReasonDialog>
  )
}

function EndDeputiesDialog({ duty, person, onClose }: DutyDialogProps) {
  return (
    <Dialog title="结束代理" onClose={onClose}>
      <ActForm
        act={() => send('DELETE', `/api/duties/${encodeURIComponent(duty.id)}/deputies`)}
        changes={AFTER_DUTIES}
        onDone={onClose}
        submit="结束代理"
        onCancel={onClose}
      >
        <p>
          从现在起，{duty.deputies.map(({ name }) => name).join('、')}不再代理{person.name}的“{roleInWords(duty.role)}
          ”。代理期间办过的事都保留。
        </p>
      </ActForm>
    </Dialog>
  )
}
