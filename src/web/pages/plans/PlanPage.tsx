import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Crumbs } from '../../components/Crumbs.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useTitle } from '../../useTitle.ts'
import { PlanNav } from './PlanNav.tsx'
import { stepsOf, type StepId } from './planSteps.ts'
import { SaveLine } from './SaveLine.tsx'
import { StepGaps } from './StepGaps.tsx'
import { FactsStep } from './steps/FactsStep.tsx'
import { DrawsStep } from './steps/DrawsStep.tsx'
import { MatrixStep } from './steps/MatrixStep.tsx'
import { OpenStep } from './steps/OpenStep.tsx'
import { PeopleStep } from './steps/PeopleStep.tsx'
import { ProgrammeStep } from './steps/ProgrammeStep.tsx'
import { StagesStep } from './steps/StagesStep.tsx'
import { UnitsStep } from './steps/UnitsStep.tsx'
import { usePlan, type PlanDraft } from './usePlan.ts'

/** 准备批次: step by step, saved as it is typed. */
export function PlanPage() {
  const { plan: id } = useParams({ from: '/rounds/plans/$plan' })
  const { step } = useSearch({ from: '/rounds/plans/$plan' })
  const { query, draft } = usePlan(id)
  useTitle(`准备批次${draft ? ` · ${draft.plan.title}` : ''}`)
  return <Loaded query={query}>{() => draft && <Prepared draft={draft} step={step ?? 'programme'} />}</Loaded>
}

const BODIES: Readonly<Record<StepId, (props: { readonly draft: PlanDraft }) => React.ReactNode>> = {
  programme: ProgrammeStep,
  units: UnitsStep,
  facts: FactsStep,
  matrix: MatrixStep,
  draws: DrawsStep,
  stages: StagesStep,
  people: PeopleStep,
  open: OpenStep,
}

function Prepared({ draft, step }: { readonly draft: PlanDraft; readonly step: StepId }) {
  const { sheet, plan } = draft
  const steps = stepsOf(sheet)
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === step),
  )
  const shown = steps[at] ?? steps[0]
  const next = steps[at + 1]
  if (!shown) return null
  const Body = BODIES[shown.id]
  return (
    <div className="rounds-page">
      <Crumbs
        trail={[
          <Link key="rounds" to="/rounds">
            批次
          </Link>,
          '准备批次',
        ]}
      />
      {sheet.openedAs !== null && (
        <p className="good-note" role="note">
          这个批次已经建立。
          <Link to="/rounds/$round" params={{ round: sheet.openedAs }}>
            去看批次
          </Link>
        </p>
      )}
      {sheet.droppedAt !== null && <p className="ended-note">这个草案已经放弃。</p>}
      <div className="plan">
        <PlanNav sheet={sheet} steps={steps} shown={shown.id}>
          <SaveLine draft={draft} />
        </PlanNav>
        <div className="plan-step">
          <header className="page-head">
            <div>
              <p className="quiet small">{plan.title === '' ? '新批次' : plan.title}</p>
              <h1>{shown.title}</h1>
            </div>
          </header>
          <StepGaps gaps={sheet.gaps} step={shown.id} />
          <fieldset className="plan-body" disabled={sheet.openedAs !== null || sheet.droppedAt !== null}>
            <Body draft={draft} />
          </fieldset>
          {next && (
            <p className="actions">
              <Link to="/rounds/plans/$plan" params={{ plan: sheet.id }} search={{ step: next.id }} className="button primary">
                下一步：{next.title}
              </Link>
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
