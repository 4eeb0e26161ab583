import { add, compare, equals, formatFraction, isNegative, isZero, subtract, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'
import type { NodeVisit } from '../views/ProgrammeView.ts'
import { isLimited, kindsOf, profileTitle, scopeTests, type Profile } from '../views/profiles.ts'
import type { Look } from './Report.ts'
import { marksFor, scaleOf, type Parameters } from '../views/scales.ts'
import { titleOf } from '../views/titles.ts'

type TestOf = ReturnType<typeof scopeTests>

const REMEDY = '请核对各下级的分值；通知原文如此的，在本级写 reading 说明按哪个数计'

/** No notice has so many kinds of unit; a file that does must not take for ever. */
const MOST_CHOICES = 256

/** Every combination of the parameters' values that the children's tables name; one empty one where no table looks at parameters. */
function parameterChoices(children: readonly Node[]): Parameters[] {
  const values = new Map<string, Set<string>>()
  for (const { marks } of children) {
    if (marks?.kind !== 'profile' || typeof marks.by === 'string') continue
    const known = values.get(marks.by.parameter) ?? new Set<string>()
    for (const key of Object.keys(marks.table)) known.add(key)
    values.set(marks.by.parameter, known)
  }
  let choices: Parameters[] = [{}]
  for (const [name, known] of values) {
    choices = choices.flatMap((choice) => [...known].map((value) => ({ ...choice, [name]: value }))).slice(0, MOST_CHOICES)
  }
  return choices
}

/** What is wrong with the sum for one kind of unit, in words; null where it is right or cannot be known before a round. */
function fault(node: Node, parents: readonly Node[], profile: Profile, parameters: Parameters, testOf: TestOf): string | null {
  const scale = scaleOf(node, parents, profile, parameters)
  const entries = node.children.map((child) => ({ child, marks: marksFor(child, profile, parameters, scale) }))
  const scored = entries.filter(({ marks }) => marks !== 'none')
  if (scored.length === 0 || typeof scale === 'string' || scored.some(({ marks }) => marks === 'missing')) return null
  const sum = (only: typeof scored): Fraction =>
    only.reduce((total, { marks }) => (typeof marks === 'string' ? total : add(total, marks)), ZERO)
  const all = sum(scored)
  const reached = sum(scored.filter(({ child }) => testOf(child.scope)(profile) !== false))
  const want = formatFraction(scale)
  if (scored.some(({ marks }) => marks === 'share')) {
    const left = subtract(scale, reached)
    return isNegative(left) || isZero(left) ? `平分之外的分值之和应小于${want}，实为${formatFraction(reached)}，没有分值可平分` : null
  }
  if (equals(all, scale) || equals(reached, scale)) return null
  const difference = subtract(reached, scale)
  const size = formatFraction(compare(difference, ZERO) > 0 ? difference : subtract(scale, reached))
  return `各下级分值之和应为${want}，实为${formatFraction(reached)}，${compare(difference, ZERO) > 0 ? '多' : '少'}${size}`
}

/** Only then does the sum depend on whose it is. */
const varies = ({ node, parents }: NodeVisit): boolean =>
  [...parents, node, ...node.children].some(({ marks, scope }) => marks?.kind === 'profile' || isLimited(scope))

/** Each fault with those for whom it holds; nobody where it holds for all. */
function faultsOf(visit: NodeVisit, kinds: readonly Profile[], testOf: TestOf): Map<string, string[]> {
  const { node, parents } = visit
  const profiles = varies(visit) ? kinds : kinds.slice(0, 1)
  const choices = parameterChoices(node.children)
  const faults = new Map<string, string[]>()
  for (const profile of profiles) {
    for (const parameters of choices) {
      const found = fault(node, parents, profile, parameters, testOf)
      if (found === null) continue
      const where = [profileTitle(profile), ...Object.entries(parameters).map(([name, value]) => `${name}为${value}`)].join('、')
      faults.set(found, [...(faults.get(found) ?? []), where])
    }
  }
  for (const [found, whom] of faults) if (whom.length === profiles.length * choices.length) faults.set(found, [])
  return faults
}

/** Children’s marks add up to their parent’s scale, for every group and class. 分值之和 */
export const marksSum: Look = ({ programme, visits }, report) => {
  const testOf = scopeTests(programme)
  const kinds = new Map([undefined, ...programme.scorecards].map((card) => [card, kindsOf(programme, card)]))
  for (const visit of visits) {
    const { node, scorecard } = visit
    const known = kinds.get(scorecard) ?? []
    for (const [found, whom] of faultsOf(visit, known.length === 0 ? [{ group: '' }] : known, testOf)) {
      report.unlessRead(node.readings, node, node.of === undefined ? 'marks' : 'of', {
        code: 'marks-sum',
        message: `${titleOf(node)}的${found}${whom.length === 0 ? '' : `（${whom.join('、')}）`}`,
        remedy: REMEDY,
      })
    }
    if (node.of === undefined && node.marks?.kind === 'share' && node.children.some(({ marks }) => marks?.kind === 'points')) {
      report.error(node, 'marks', {
        code: 'marks-scale-unknown',
        message: `${titleOf(node)}的分值由平分得出，下级却写了固定分值，无法核对合计`,
        remedy: '请用 of 写明本级的内部量程，或把下级分值写成百分比',
      })
    }
  }
}
