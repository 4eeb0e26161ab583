import { useNavigate } from '@tanstack/react-router'
import type { TestChoices, TestPlanLine } from '../../../../../server/fieldTestApi.ts'
import { send } from '../../../../ask.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { changedByPlan, plansPath } from '../testQueries.ts'
import { useKept } from '../useKept.ts'
import { areTargets, NO_TARGETS, targetsToSend } from './Target.ts'
import { TargetsField } from './TargetsField.tsx'
import { whyNotReady } from './whyNotReady.ts'

interface AddTargetsProps {
  readonly round: string
  readonly choices: TestChoices
  readonly plan: TestPlanLine
  /** Who types. */
  readonly person: string
}

/** More numbers for a plan that stands. 增加样本 */
export function AddTargets({ round, choices, plan, person }: AddTargetsProps) {
  const navigate = useNavigate({ from: '/rounds/$round/tests' })
  const kept = useKept(`mingjing.test-targets ${JSON.stringify([person, round, plan.id])}`, NO_TARGETS, areTargets)
  const leave = () => void navigate({ search: {} })
  const why = whyNotReady(kept.value)
  return (
    <ActForm
      act={() => send('POST', `${plansPath(round)}/${encodeURIComponent(plan.id)}/add`, { targets: targetsToSend(kept.value.targets) })}
      onDone={() => {
        kept.forget()
        leave()
      }}
      changes={changedByPlan(round)}
      submit="增加"
      onCancel={() => {
        kept.forget()
        leave()
      }}
      disabled={why !== null}
    >
      <h2>给“{plan.title}”增加样本</h2>
      <TargetsField
        round={round}
        choices={choices}
        byObject={choices.checks.find(({ id }) => id === plan.check)?.byObject ?? false}
        typed={kept.value}
        onChange={kept.put}
      />
      {why !== null && <p className="quiet">{why}</p>}
    </ActForm>
  )
}
