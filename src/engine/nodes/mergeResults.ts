import { larger, type Fraction } from '../../model/Fraction.ts'
import type { Finding, NodeResult, ResultState, Step } from '../../model/Result.ts'
import { either } from '../values/either.ts'

/** Trees merged one after another; a part that has been merged before adds nothing. */
export class MergedResults {
  readonly #seen = new Map<string, Set<NodeResult>>()

  add(merged: NodeResult | null, result: NodeResult): NodeResult {
    const isNew = (one: NodeResult): boolean => {
      const key = `${one.code}@${one.copy ?? ''}`
      const seen = this.#seen.get(key)
      if (seen?.has(one)) return false
      if (seen) seen.add(one)
      else this.#seen.set(key, new Set([one]))
      return true
    }
    if (merged) return mergeResults(merged, result, isNew)
    note(result, isNew)
    return result
  }
}

function note(result: NodeResult, isNew: (one: NodeResult) => boolean): void {
  isNew(result)
  for (const child of result.children) note(child, isNew)
}

/** One tree that encloses both, node by node; its steps are the first's, but for a veto of either. 合并各种适用情形 */
export function mergeResults(a: NodeResult, b: NodeResult, isNew: (one: NodeResult) => boolean = () => true): NodeResult {
  if (!isNew(b)) return a
  const applies = a.applies === b.applies ? a.applies : 'undecided'
  const state = eitherState(a.state, b.state)
  const steps = withEitherVeto(a.steps.length === 0 ? b.steps : a.steps, a.steps.find(isVeto), b.steps.find(isVeto))
  return {
    ...a,
    applies,
    state,
    of: largerOf(a.of, b.of),
    marks: largerOf(a.marks, b.marks),
    points: either(a.points, b.points),
    worth: either(a.worth, b.worth),
    steps,
    ...(a.verdicts || b.verdicts ? { verdicts: [...new Set([...(a.verdicts ?? []), ...(b.verdicts ?? [])])] } : {}),
    ...(a.findings || b.findings ? { findings: eitherFindings(a.findings ?? [], b.findings ?? []) } : {}),
    children: a.children.map((child, at) => {
      const other = b.children[at]
      return other ? mergeResults(child, other, isNew) : child
    }),
  }
}

/** The fewest and the most that either noted. */
function eitherFindings(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  const kinds = [...new Set([...a, ...b].map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const [one, other] = [a.find((finding) => finding.kind === kind), b.find((finding) => finding.kind === kind)]
    const most = one?.most === null || other?.most === null ? null : Math.max(one?.most ?? 0, other?.most ?? 0)
    return { kind, least: Math.min(one?.least ?? 0, other?.least ?? 0), most }
  })
}

/** A share of a pool depends on who else applies: what the points may come to is shown against the most it may be. */
const largerOf = (a: Fraction | null, b: Fraction | null): Fraction | null => (a === null ? b : b === null ? a : larger(a, b))

const isVeto = ({ kind }: Step): boolean => kind === 'veto'

/** A veto that acts in one case only may act. */
function withEitherVeto(steps: readonly Step[], a: Step | undefined, b: Step | undefined): readonly Step[] {
  const veto = a ?? b
  if (!veto) return steps
  return [...steps.filter((step) => !isVeto(step)), { ...veto, sure: a?.sure === true && b?.sure === true }]
}

/** Vetoed or not applicable only where nothing else is possible. */
function eitherState(a: ResultState, b: ResultState): ResultState {
  if (a === b || b === 'not-applicable') return a
  if (a === 'not-applicable' || a === 'vetoed') return b
  return b === 'vetoed' ? a : 'held'
}
