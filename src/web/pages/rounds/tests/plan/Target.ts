/** A number, address or place that will be tried, as it was typed. 样本 */
export interface Target {
  readonly unit: string
  readonly name: string
  /** Empty: the unit itself. */
  readonly object: string
  readonly target: string
  /** Empty: whoever has time. */
  readonly person: string
}

/** Targets that are typed in, with the lines that were not understood yet. 录入的样本 */
export interface TypedTargets {
  readonly targets: readonly Target[]
  readonly text: string
}

/** Nothing typed yet. 空样本 */
export const NO_TARGETS: TypedTargets = { targets: [], text: '' }

const isText = (value: unknown): value is string => typeof value === 'string'

/** Was it kept by this page? 是否本页暂存的 */
export function areTargets(kept: unknown): kept is TypedTargets {
  if (typeof kept !== 'object' || kept === null) return false
  const { targets, text } = kept as Partial<Record<keyof TypedTargets, unknown>>
  return isText(text) && Array.isArray(targets) && targets.every(isTarget)
}

function isTarget(one: unknown): one is Target {
  if (typeof one !== 'object' || one === null) return false
  const { unit, name, object, target, person } = one as Partial<Record<keyof Target, unknown>>
  return [unit, name, object, target, person].every(isText)
}

const keyOf = ({ unit, object, target }: Target): string => [unit, object, target.trim()].join('\n')

/** Those that are there with others behind them, none twice. 合并样本 */
export function withTargets(there: readonly Target[], more: readonly Target[]): readonly Target[] {
  const all = new Map(
    [...there, ...more.filter((one) => !there.some((known) => keyOf(known) === keyOf(one)))].map((one) => [keyOf(one), one]),
  )
  return [...all.values()]
}

/** As the server takes them. 要保存的样本 */
export const targetsToSend = (targets: readonly Target[]) =>
  targets.map(({ unit, object, target, person }) => ({ unit, object, target: target.trim(), person: person === '' ? null : person }))
