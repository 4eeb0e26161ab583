import { add, equals, type Fraction, ZERO } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import { isLimited, kindsOf, scopeTests, type Profile } from '../views/profiles.ts'
import type { NodeVisit } from '../views/ProgrammeView.ts'
import type { Look } from './Report.ts'
import { marksFor, scaleOf } from '../views/scales.ts'
import { titleOf } from '../views/titles.ts'

type TestOf = ReturnType<typeof scopeTests>

/** Something says what becomes of the node's marks where it does not apply. */
const isTreated = (node: Node, parents: readonly Node[]): boolean =>
  node.marks?.kind === 'share' || node.notApplying !== undefined || parents.some(({ convert }) => convert)

/** The other rows of a profile make up the parent's scale without this one, as where a card has a row for each group. */
function othersMakeUp(parents: readonly Node[], testOf: TestOf): (profile: Profile) => boolean {
  const rows = (parents.at(-1)?.children ?? []).map((child) => ({ child, test: testOf(child.scope) }))
  return (profile) => {
    const parent = parents.at(-1)
    const scale = parent ? scaleOf(parent, parents.slice(0, -1), profile, {}) : 'none'
    if (typeof scale === 'string') return false
    const sum = rows.reduce((total: Fraction, { child, test }) => {
      const marks = marksFor(child, profile, {}, scale)
      return typeof marks === 'string' || test(profile) !== true ? total : add(total, marks)
    }, ZERO)
    return equals(sum, scale)
  }
}

/** Does somebody go without the node's marks and without others in their place? Units are asked one by one only where the kind does not tell. */
function leavesOut({ node, parents, scorecard }: NodeVisit, programme: Programme, testOf: TestOf): boolean {
  const test = testOf(node.scope)
  const isMadeUp = othersMakeUp(parents, testOf)
  return kindsOf(programme, scorecard).some((kind) => {
    if (test(kind) === true) return false
    const units = programme.units.filter((unit) => unit.group === kind.group && unit.class === kind.class)
    const profiles = units.length === 0 ? [kind] : units.map((unit) => ({ ...kind, unit }))
    return profiles.some((profile) => test(profile) !== true && !isMadeUp(profile))
  })
}

/** A scored node that not everybody has says what becomes of its marks. 限定范围的分值 */
export const scopedMarks: Look = ({ programme, visits }, report) => {
  const testOf = scopeTests(programme)
  for (const visit of visits) {
    const { node, parents } = visit
    if (!node.marks || !isLimited(node.scope) || parents.length === 0 || isTreated(node, parents)) continue
    if (!leavesOut(visit, programme, testOf)) continue
    report.unlessRead(node.readings, node, 'scope', {
      code: 'scoped-marks-undecided',
      message: `${titleOf(node)}只适用于部分单位，没有写明不适用的单位这些分值怎么办`,
      remedy:
        '请在上级写 convert: true（换算），或在本级写 not-applying（不扣分、摊给别的指标），或把分值写成 share（平分）；通知没有规定的，用 reading 定下来',
    })
  }
}
