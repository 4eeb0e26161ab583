/** The steps of preparing a round, in their order. 建立批次的步骤 */
export const PLAN_STEPS = ['programme', 'units', 'facts', 'matrix', 'draws', 'stages', 'people', 'open'] as const

export type PlanStep = (typeof PLAN_STEPS)[number]

/** Something that a plan still wants, and where it is mended. 待办事项 */
export interface PlanGap {
  readonly step: PlanStep
  /** Stable, for programs. */
  readonly code: string
  /** The round cannot be opened before it is mended; else it is only said. */
  readonly blocks: boolean
  readonly message: string
  readonly remedy: string
  /** What it is about, so that the page can go there: a unit, a name of the notice, a group, a row. */
  readonly about: string
}

type Told = Omit<PlanGap, 'step' | 'blocks' | 'about'> & { readonly about?: string }

const gap = (step: PlanStep, blocks: boolean, { about = '', ...told }: Told): PlanGap => ({ step, blocks, about, ...told })

/** It must be mended first. */
export const blocks = (step: PlanStep, told: Told): PlanGap => gap(step, true, told)

/** It is worth knowing. */
export const warns = (step: PlanStep, told: Told): PlanGap => gap(step, false, told)
