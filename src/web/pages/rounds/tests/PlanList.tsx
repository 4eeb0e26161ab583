import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { testMethodInWords } from '../../../../model/Settling.ts'
import type { TestList, TestPlanLine } from '../../../../server/fieldTestApi.ts'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { changedByPlan, plansPath } from './testQueries.ts'
import { termsInWords } from './termsInWords.ts'

interface PlanListProps {
  readonly round: string
  readonly list: TestList
}

/** What is tested how, and how far each plan is. 实测计划清单 */
export function PlanList({ round, list }: PlanListProps) {
  const standing = list.plans.filter(({ droppedWhy }) => droppedWhy === null)
  const dropped = list.plans.filter(({ droppedWhy }) => droppedWhy !== null)
  return (
    <section className="test-plans" aria-label="实测计划">
      {standing.map((plan) => (
        <Plan key={plan.id} round={round} plan={plan} list={list} />
      ))}
      {dropped.length > 0 && (
        <details className="fold-panel">
          <summary>已取消的计划（{dropped.length}）</summary>
          <ul>
            {dropped.map(({ id, title, droppedWhy }) => (
              <li key={id}>
                {title}
                <span className="quiet">：{droppedWhy}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Plan({ round, plan, list }: PlanListProps & { readonly plan: TestPlanLine }) {
  const [isDropping, setDropping] = useState(false)
  const { id, title, method, ask, script, terms, tried } = plan
  const tests = list.tests.filter((one) => one.plan === id && one.stands !== 'dropped')
  const count = (stands: string) => tests.filter((one) => one.stands === stands).length
  const [done, late] = [count('concluded'), count('overdue')]
  return (
    <article className="test-plan" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className="quiet">
          {testMethodInWords(method)} · {ask}
        </p>
      </header>
      <p className="test-progress">
        <progress max={Math.max(tests.length, 1)} value={done} aria-label={`“${title}”的进度`} />{' '}
        <Link to="/rounds/$round/tests" params={{ round }} search={{ plan: id, show: 'all', person: 'all' }}>
          {tests.length} 项，已有结论 {done} 项
        </Link>
        {late > 0 && (
          <>
            {' · '}
            <Link to="/rounds/$round/tests" params={{ round }} search={{ plan: id, show: 'overdue', person: 'all' }} className="test-late">
              逾期 {late} 项
            </Link>
          </>
        )}
      </p>
      <details>
        <summary>要问的话和要求</summary>
        <p className="test-script">{script}</p>
        <p className="quiet small">{termsInWords(method, terms)}</p>
      </details>
      {list.reader.may.plan && (
        <p className="actions">
          {!tried && (
            <Link to="/rounds/$round/tests" params={{ round }} search={{ edit: id }} className="button">
              修改
            </Link>
          )}
          <Link to="/rounds/$round/tests" params={{ round }} search={{ edit: `add:${id}` }} className="button">
            增加样本
          </Link>
          <button type="button" className="button" onClick={() => setDropping(true)}>
            取消计划
          </button>
        </p>
      )}
      {isDropping && (
        <ReasonDialog
          title={`取消“${title}”`}
          submit="取消计划"
          act={(why) => send('POST', `${plansPath(round)}/${encodeURIComponent(id)}/drop`, { why })}
          changes={changedByPlan(round)}
          onClose={() => setDropping(false)}
        >
          <p>
            这份计划里还没有结论的 {tests.length - done} 项不再办理，记录都留着；已有的 {done} 项结论不变。
          </p>
        </ReasonDialog>
      )}
    </article>
  )
}
