import { useState } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { send } from '../../../ask.ts'
import { PLANS, planPath } from '../planQueries.ts'
import { ProgrammeChoice } from '../ProgrammeChoice.tsx'
import type { PlanDraft } from '../usePlan.ts'
import { yearChoices } from '../yearChoices.ts'

/** Which programme, for which year, up to which day. */
export function ProgrammeStep({ draft: { sheet, plan, edit, act } }: { readonly draft: PlanDraft }) {
  const [changing, setChanging] = useState(false)
  const [dropping, setDropping] = useState(false)
  const navigate = useNavigate()
  const { programme } = sheet
  const choose = (hash: string) => {
    setChanging(false)
    if (hash !== plan.programme) edit((now) => ({ ...now, programme: hash }))
  }
  if (!programme) return <ProgrammeChoice chosen={null} onChoose={choose} />
  const { year, periods, covered } = programme
  return (
    <div className="column">
      <section className="panel">
        <p className="plan-programme">
          <Link to="/programmes/$id" params={{ id: programme.id }}>
            {programme.title}
          </Link>
          <span className="quiet small">{programme.issuer}</span>
          <button type="button" className="link" onClick={() => setChanging(true)}>
            换一个方案
          </button>
        </p>
        <div className="act-form">
          <TextField label="批次名称" value={plan.title} onChange={(title) => edit((now) => ({ ...now, title }))} />
          <div className="field-row">
            <ChoiceField
              label="考核年度"
              hint="方案里的日期整体移到这一年。"
              value={String(plan.shift)}
              options={yearChoices(year, plan.shift)}
              onChange={(value) => edit((now) => moved(now, Number(value)))}
            />
            {periods.length > 0 && (
              <ChoiceField
                label="哪一期"
                value={plan.period?.from ?? ''}
                options={[
                  ...(periods.some(({ from }) => from === plan.period?.from) ? [] : [{ value: plan.period?.from ?? '', text: '请选一期' }]),
                  ...periods.map(({ from, title }) => ({ value: from, text: title })),
                ]}
                onChange={(from) => {
                  const found = periods.find((one) => one.from === from)
                  if (found) edit((now) => ({ ...now, period: { from: found.from, to: found.to }, asOf: found.to }))
                }}
              />
            )}
            <TextField
              label="计分截止日"
              type="date"
              value={plan.asOf ?? ''}
              hint={`考核期间 ${covered.from} 至 ${covered.to}；截止日以后发生的事不计。`}
              onChange={(asOf) => edit((now) => ({ ...now, asOf: asOf === '' ? null : asOf }))}
            />
          </div>
        </div>
      </section>
      <p>
        <button type="button" className="link" onClick={() => setDropping(true)}>
          不建了，放弃这个草案
        </button>
      </p>
      {changing && (
        <Dialog title="换一个方案" onClose={() => setChanging(false)}>
          <p>换了方案，单位对应、适用范围、阶段都从头来。</p>
          <ProgrammeChoice chosen={plan.programme} onChoose={choose} />
        </Dialog>
      )}
      {dropping && (
        <ReasonDialog
          title="放弃草案"
          submit="放弃"
          act={(why) =>
            act((version) => send('POST', `${planPath(sheet.id)}/drop`, { version, why })).then(() => navigate({ to: '/rounds' }))
          }
          changes={[PLANS]}
          onClose={() => setDropping(false)}
        >
          <p>“{plan.title}”不再列在批次页上，也不能再改；已经登记的单位不受影响。</p>
        </ReasonDialog>
      )}
    </div>
  )
}

/** Days that were chosen move along. */
function moved<T extends PlanDraft['plan']>(plan: T, shift: number): T {
  const years = shift - plan.shift
  const move = (day: string): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace(/-02-29$/u, '-02-28')
  const { period, asOf } = plan
  return { ...plan, shift, asOf: asOf === null ? null : move(asOf), period: period && { from: move(period.from), to: move(period.to) } }
}
