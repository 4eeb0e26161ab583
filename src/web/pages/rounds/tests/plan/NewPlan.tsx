import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { TEST_METHODS, testMethodInWords, type TestMethod } from '../../../../../model/Settling.ts'
import type { TestChoices } from '../../../../../server/fieldTestApi.ts'
import { send } from '../../../../ask.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { ChoiceField } from '../../../../components/form/Field.tsx'
import { ComboField } from '../../../../components/form/ComboField.tsx'
import { changedByPlan, plansPath } from '../testQueries.ts'
import { useKept } from '../useKept.ts'
import { areTargets, NO_TARGETS, targetsToSend, type TypedTargets } from './Target.ts'
import { TargetsField } from './TargetsField.tsx'
import { isWorded, USUAL_WORDING, wordingToSend, type Wording } from './Wording.ts'
import { whyNotReady } from './whyNotReady.ts'
import { WordingFields } from './WordingFields.tsx'

interface NewPlanProps {
  readonly round: string
  readonly choices: TestChoices
  /** Who types. */
  readonly person: string
}

interface TypedPlan extends Wording, TypedTargets {
  readonly check: string
  readonly method: TestMethod
}

const EMPTY: TypedPlan = { check: '', method: 'telephone', ...USUAL_WORDING, ...NO_TARGETS }

function isPlan(kept: unknown): kept is TypedPlan {
  if (!areTargets(kept)) return false
  const plan = kept as Partial<Record<keyof TypedPlan, unknown>>
  return Object.keys(EMPTY).every((key) => key === 'targets' || typeof plan[key as keyof TypedPlan] === 'string')
}

const SHORT: Readonly<Record<TestMethod, string>> = { telephone: '电话测试', letter: '依申请公开测试', visit: '现场测试' }

type Checks = TestChoices['checks']

/** A plan from nothing; what is typed stays on this device until it is saved. 制订实测计划 */
export function NewPlan({ round, choices, person }: NewPlanProps) {
  const navigate = useNavigate({ from: '/rounds/$round/tests' })
  const kept = useKept(`mingjing.test-plan ${JSON.stringify([person, round])}`, EMPTY, isPlan)
  const plan = kept.value
  const check = choices.checks.find(({ id }) => id === plan.check)
  const title = plan.title === '' && check ? `${SHORT[plan.method]}：${check.ask}`.slice(0, 60) : plan.title
  const wording = { ...plan, title }
  const leave = () => {
    kept.forget()
    void navigate({ search: {} })
  }
  const why = !check ? '请先选检查点。' : !isWorded(wording) ? '请写好名称和要问的话。' : whyNotReady(plan)
  return (
    <ActForm
      act={() =>
        send('POST', plansPath(round), {
          ...{ check: plan.check, method: plan.method, ...wordingToSend(wording) },
          targets: targetsToSend(plan.targets),
        })
      }
      onDone={leave}
      changes={changedByPlan(round)}
      submit={`保存计划（${String(plan.targets.length)} 条样本）`}
      onCancel={leave}
      disabled={why !== null}
    >
      <h2>制订实测计划</h2>
      <CheckChoice checks={choices.checks} check={check} onChoose={(id) => kept.put({ check: id })} />
      <ChoiceField
        label="方式"
        value={plan.method}
        options={TEST_METHODS.map((method) => ({ value: method, text: testMethodInWords(method) }))}
        onChange={(method) => kept.put({ method })}
      />
      <WordingFields method={plan.method} wording={wording} onChange={kept.put} />
      <TargetsField round={round} choices={choices} byObject={check?.byObject ?? false} typed={plan} onChange={kept.put} />
      {why !== null && <p className="quiet">{why}</p>}
    </ActForm>
  )
}

const MOST_OFFERED = 80

interface CheckChoiceProps {
  readonly checks: Checks
  readonly check: Checks[number] | undefined
  readonly onChoose: (id: string) => void
}

function CheckChoice({ checks, check, onChoose }: CheckChoiceProps) {
  const [typed, setTyped] = useState('')
  const found = checks.filter(({ ask, row }) => ask.includes(typed.trim()) || row.includes(typed.trim()))
  const foot =
    found.length === 0 ? '没有含这几个字的检查点。' : found.length > MOST_OFFERED ? `列出了前 ${MOST_OFFERED} 个，再多写几个字。` : ''
  return (
    <>
      <ComboField
        label="检查点"
        hint="实测要回答的问题。由第三方测评的排在前面。"
        placeholder="输入问题或者指标名称的一部分"
        chosen={check?.ask ?? ''}
        options={found.slice(0, MOST_OFFERED).map(({ id, ask, row, groups, expected }) => ({
          id,
          text: ask,
          under: [row, groups.join('、'), ...(expected ? ['由第三方测评'] : [])].filter((part) => part !== '').join(' · '),
        }))}
        foot={foot}
        onType={setTyped}
        onChoose={({ id }) => onChoose(id)}
      />
      {check && !check.expected && (
        <p className="notice-box">
          这一项没有安排由第三方测评作答：实测的结论会作为“第三方测试”的答案记下来，评分人员看得到；评分人员自己的答案优先，他也还要作答。
        </p>
      )}
    </>
  )
}
