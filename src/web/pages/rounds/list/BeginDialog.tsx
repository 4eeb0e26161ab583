import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { ChoiceField } from '../../../components/form/Field.tsx'
import { PLANS } from '../../plans/planQueries.ts'
import { ProgrammeChoice } from '../../plans/ProgrammeChoice.tsx'
import { useOrganisers } from '../../plans/useOrganiser.ts'

/** Which programme, organised by whom: the rest is filled in on the plan's own page. 建立批次 */
export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const organisers = useOrganisers()
  const [programme, setProgramme] = useState<string | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const navigate = useNavigate()
  const chosen = unit ?? organisers[0]?.id ?? ''
  return (
    <Dialog title="建立批次" onClose={onClose}>
      <ActForm
        act={() => send<{ id: string }>('POST', '/api/plans', { unit: chosen, programme, simple: false })}
        onDone={({ id }) => void navigate({ to: '/rounds/plans/$plan', params: { plan: id } })}
        changes={[PLANS]}
        submit="下一步"
        onCancel={onClose}
        disabled={programme === null || chosen === ''}
      >
        <p>选好方案，程序会先把单位名称和日期对上；其余的一步一步办，随时可以停下，下次接着办。</p>
        {organisers.length > 1 && (
          <ChoiceField
            label="由哪个单位组织"
            value={chosen}
            options={organisers.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={setUnit}
          />
        )}
        <ProgrammeChoice chosen={programme} onChoose={setProgramme} />
      </ActForm>
    </Dialog>
  )
}
