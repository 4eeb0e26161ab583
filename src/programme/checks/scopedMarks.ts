import { add, equals, type Fraction, ZERO } from '../../model/Fraction.ts'
import type { Node } from '../../model/Node.ts'
import { parentOf } from '../views/ProgrammeView.ts'
import { isInScope, isLimited, profilesOf, type Profile } from '../views/profiles.ts'
import type { Look } from '../views/Report.ts'
import { marksFor, scaleOf } from '../views/scales.ts'
import { titleOf } from '../views/titles.ts'

/** Something says what becomes of the node's marks where it does not apply. */
const isTreated = (node: Node, parents: readonly Node[]): boolean =>
  node.marks?.kind === 'share' ||
  node.notApplying?.how === 'full' ||
  node.notApplying?.how === 'spread' ||
  parents.some(({ convert }) => convert)

/** The other rows of a profile make up the parent's scale without this one, as where a card has a row for each group. */
function othersMakeUp(parents: readonly Node[], profile: Profile, groups: readonly string[]): boolean {
  const parent = parents.at(-1)
  if (!parent) return false
  const scale = scaleOf(parent, parents.slice(0, -1), profile, {})
  if (typeof scale === 'string') return false
  const sum = parent.children.reduce((total: Fraction, child) => {
    const marks = marksFor(child, profile, {}, scale)
    return typeof marks === 'string' || isInScope(profile, child.scope, groups) !== true ? total : add(total, marks)
  }, ZERO)
  return equals(sum, scale)
}

/** A scored node that not everybody has says what becomes of its marks. 限定范围的分值 */
export const scopedMarks: Look = ({ programme, visits }, report) => {
  const groups = programme.groups.map(({ name }) => name)
  for (const visit of visits) {
    const { node, parents, scorecard } = visit
    if (!node.marks || !isLimited(node.scope) || !parentOf(visit) || isTreated(node, parents)) continue
    const { scope } = node
    const profiles = profilesOf(programme, scorecard)
    const left = profiles.filter((profile) => isInScope(profile, scope, groups) !== true)
    if (left.length === 0 || left.every((profile) => othersMakeUp(parents, profile, groups))) continue
    report.unlessRead(node.readings, node, 'scope', {
      code: 'scoped-marks-undecided',
      message: `${titleOf(node)}只适用于部分单位，没有写明不适用的单位这些分值怎么办`,
      remedy:
        '请在上级写 convert: true（换算），或在本级写 not-applying（不扣分、摊给别的指标），或把分值写成 share（平分）；通知没有规定的，用 reading 定下来',
    })
  }
}
