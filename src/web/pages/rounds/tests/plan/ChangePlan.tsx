import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { testMethodInWords } from '../../../../../model/Settling.ts'
import type { TestPlanLine } from '../../../../../server/fieldTestApi.ts'
import { send } from '../../../../ask.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { changedByPlan, plansPath } from '../testQueries.ts'
import { isWorded, wordingOf, wordingToSend } from './Wording.ts'
import { WordingFields } from './WordingFields.tsx'

/** A plan is worded anew, as long as nobody was asked by it. 修改实测计划 */
export function ChangePlan({ round, plan }: { readonly round: string; readonly plan: TestPlanLine }) {
  const navigate = useNavigate({ from: '/rounds/$round/tests' })
  const [wording, setWording] = useState(() => wordingOf(plan))
  const leave = () => void navigate({ search: {} })
  if (plan.tried)
    return <p className="notice-box">按这份计划已经联系过单位，要问的话和要求不能再改。可以增加样本；要改话的，请取消它，另订一份。</p>
  return (
    <ActForm
      act={() => send('POST', `${plansPath(round)}/${encodeURIComponent(plan.id)}/change`, wordingToSend(wording))}
      onDone={leave}
      changes={changedByPlan(round)}
      submit="保存"
      onCancel={leave}
      disabled={!isWorded(wording)}
    >
      <h2>修改“{plan.title}”</h2>
      <p className="quiet">
        {testMethodInWords(plan.method)} · {plan.ask}。还没有联系过单位，可以改；联系过以后就不能再改。
      </p>
      <WordingFields method={plan.method} wording={wording} onChange={(change) => setWording({ ...wording, ...change })} />
    </ActForm>
  )
}
