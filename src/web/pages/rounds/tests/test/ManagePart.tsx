import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TestPage } from '../../../../../server/fieldTestApi.ts'
import { send } from '../../../../ask.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { Dialog } from '../../../../components/form/Dialog.tsx'
import { ChoiceField } from '../../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { Loaded } from '../../../../components/Loaded.tsx'
import { changedByTest, testChoicesQuery, testPath, type TestPlace } from '../testQueries.ts'

interface ManagePartProps {
  readonly place: TestPlace
  readonly page: TestPage
}

/** What the office does with a test that it planned: gives it to somebody else, or gives it up. 改派和取消 */
export function ManagePart({ place, page }: ManagePartProps) {
  const [open, setOpen] = useState<'assign' | 'drop' | null>(null)
  const close = () => setOpen(null)
  if (page.line.stands === 'concluded') return null
  return (
    <p className="actions">
      <button type="button" className="button" onClick={() => setOpen('assign')}>
        改派
      </button>
      <button type="button" className="button" onClick={() => setOpen('drop')}>
        取消这一项
      </button>
      {open === 'assign' && <AssignDialog place={place} page={page} onClose={close} />}
      {open === 'drop' && (
        <ReasonDialog
          title="取消这项实测"
          submit="取消这一项"
          act={(why) => send('POST', `${testPath(place)}/drop`, { why })}
          changes={changedByTest(place)}
          onClose={close}
        >
          <p>号码写错了、单位不用再测的，可以取消。已经记的留着，不再办理；要换号码的，取消以后在计划里增加样本。</p>
        </ReasonDialog>
      )}
    </p>
  )
}

function AssignDialog({ place, page, onClose }: ManagePartProps & { readonly onClose: () => void }) {
  const [person, setPerson] = useState(page.line.person ?? '')
  const choices = useQuery(testChoicesQuery(place.round))
  return (
    <Dialog title="改派测试人员" onClose={onClose}>
      <Loaded query={choices}>
        {({ people }) => (
          <ActForm
            act={() => send('POST', `${testPath(place)}/assign`, { person: person === '' ? null : person })}
            onDone={onClose}
            changes={changedByTest(place)}
            submit="改派"
            onCancel={onClose}
          >
            <ChoiceField
              label="由谁来测"
              value={person}
              options={[
                { value: '', text: '谁有空谁做' },
                ...people.map(({ id, name, office, roles }) => ({ value: id, text: `${name}（${office}，${roles}）` })),
              ]}
              onChange={setPerson}
            />
          </ActForm>
        )}
      </Loaded>
    </Dialog>
  )
}
