import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { formatInstant } from '../../../instants.ts'
import { PLANS, planPath } from '../planQueries.ts'
import { stepsOf } from '../planSteps.ts'
import { GapLine } from '../StepGaps.tsx'
import type { PlanDraft } from '../usePlan.ts'

/** What will be opened, what still blocks it, and the button. */
export function OpenStep({ draft: { sheet, plan, act } }: { readonly draft: PlanDraft }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const open = useMutation({
    mutationFn: () => act((version) => send<{ round: string }>('POST', `${planPath(sheet.id)}/open`, { version })),
    networkMode: 'always',
    onSuccess: async ({ round }) => {
      await Promise.all([PLANS, ['rounds']].map((queryKey) => client.invalidateQueries({ queryKey })))
      await (plan.simple
        ? navigate({ to: '/rounds/$round/score', params: { round } })
        : navigate({ to: '/rounds/$round', params: { round } }))
    },
  })
  const blocking = sheet.gaps.filter(({ blocks }) => blocks)
  const { signature } = plan
  return (
    <div className="column">
      {blocking.length > 0 && (
        <section className="panel">
          <h2>还有 {blocking.length} 处没有办完</h2>
          {stepsOf(sheet).map(({ id, title }) => {
            const own = blocking.filter(({ step }) => step === id)
            return (
              own.length > 0 && (
                <div key={id} className="step-gaps">
                  <h3>
                    <Link to="/rounds/plans/$plan" params={{ plan: sheet.id }} search={{ step: id }}>
                      {title}
                    </Link>
                  </h3>
                  <ul>
                    {own.slice(0, 8).map((gap) => (
                      <GapLine key={`${gap.code} ${gap.about}`} gap={gap} />
                    ))}
                  </ul>
                  {own.length > 8 && <p className="quiet small">另有 {own.length - 8} 处。</p>}
                </div>
              )
            )
          })}
        </section>
      )}
      <section className="panel">
        <h2>将要建立</h2>
        <dl className="unit-facts">
          <Fact term="批次">{plan.title}</Fact>
          <Fact term="组织单位">{sheet.organiser}</Fact>
          <Fact term="考核期间">
            {sheet.programme?.covered.from} 至 {sheet.programme?.covered.to}
          </Fact>
          <Fact term="名单">
            {sheet.programme?.groups
              .map(({ name }) => `${name} ${plan.units.filter((one) => one.group === name && one.unit !== '').length} 个`)
              .join('，')}
          </Fact>
          {!plan.simple && (
            <>
              <Fact term="适用范围">{signature ? `${signature.byName} ${formatInstant(signature.at)} 签字` : '没有签字'}</Fact>
              <Fact term="阶段">{plan.stages.length === 0 ? '不分阶段，随时可以填报和打分' : `${plan.stages.length} 个`}</Fact>
            </>
          )}
        </dl>
        <p>建立以后，名单定下来不再变；适用范围、阶段和分工可以调整，每次调整都留记录。</p>
        <FaultBox fault={open.error} />
        <p className="actions">
          <button
            type="button"
            className="button primary big"
            disabled={blocking.length > 0 || open.isPending}
            onClick={() => open.mutate()}
          >
            {open.isPending ? '正在建立……' : '建立批次'}
          </button>
        </p>
      </section>
    </div>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
