import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TestList } from '../../../../server/fieldTestApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { AddTargets } from './plan/AddTargets.tsx'
import { ChangePlan } from './plan/ChangePlan.tsx'
import { NewPlan } from './plan/NewPlan.tsx'
import { testChoicesQuery } from './testQueries.ts'

interface PlanEditorProps {
  readonly round: string
  readonly list: TestList
  /** `new`, a plan's id, or `add:` and a plan's id. */
  readonly edit: string
}

const ADD = 'add:'

/** A plan that is made, worded anew, or given more numbers. 制订实测计划 */
export function PlanEditor({ round, list, edit }: PlanEditorProps) {
  const choices = useQuery(testChoicesQuery(round))
  const id = edit.startsWith(ADD) ? edit.slice(ADD.length) : edit
  const plan = list.plans.find((one) => one.id === id)
  return (
    <section className="test-editor" aria-label={edit === 'new' ? '制订实测计划' : '修改实测计划'}>
      <p>
        <Link to="/rounds/$round/tests" params={{ round }} search={{}}>
          ← 回到实测清单
        </Link>
      </p>
      {edit !== 'new' && (!plan || plan.droppedWhy !== null) ? (
        <p className="notice-box">没有这份实测计划，或者它已经取消。请回到清单，重新选择。</p>
      ) : (
        <Loaded query={choices}>
          {(found) =>
            !plan ? (
              <NewPlan round={round} choices={found} person={list.reader.person} />
            ) : edit.startsWith(ADD) ? (
              <AddTargets round={round} choices={found} plan={plan} person={list.reader.person} />
            ) : (
              <ChangePlan round={round} plan={plan} />
            )
          }
        </Loaded>
      )}
    </section>
  )
}
