import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PlanSheet } from '../../api.ts'
import type { STEPS, StepId } from './planSteps.ts'

interface PlanNavProps {
  readonly sheet: PlanSheet
  readonly steps: readonly (typeof STEPS)[number][]
  readonly shown: StepId
  readonly children: ReactNode
}

/** The steps with what each still wants. 步骤 */
export function PlanNav({ sheet, steps, shown, children }: PlanNavProps) {
  return (
    <nav className="plan-nav" aria-label="步骤">
      <ol>
        {steps.map(({ id, title }) => {
          const open = id === 'open' ? 0 : sheet.gaps.filter((gap) => gap.step === id && gap.blocks).length
          return (
            <li key={id}>
              <Link
                to="/rounds/plans/$plan"
                params={{ plan: sheet.id }}
                search={{ step: id }}
                aria-current={id === shown ? 'step' : undefined}
              >
                <span className="plan-nav-title">{title}</span>
                {id !== 'open' && <span className={open > 0 ? 'plan-open' : 'plan-done'}>{open > 0 ? `缺 ${open} 处` : '✓'}</span>}
              </Link>
            </li>
          )
        })}
      </ol>
      {children}
    </nav>
  )
}
