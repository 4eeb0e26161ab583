import type { Answering } from '../../model/Answering.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { Lane } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import { askedOfGroups, type AskedCheck } from '../../programme/askedChecks.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { comesFromOutside } from './comesFromOutside.ts'

const SELF_WORDS = /自查|自评|自测/u

/** Do the assessed check themselves first? What the programme says its stages are for; where it says it of none, the notice's words. 是否有自查 */
export const asksSelfCheck = ({ stages }: Pick<Programme, 'stages'>): boolean =>
  stages.some(({ does }) => does !== undefined)
    ? stages.some(({ does }) => does === 'self-check')
    : stages.some(({ name, text = '' }) => SELF_WORDS.test(name) || SELF_WORDS.test(text))

/** Do the assessed hand in evidence in a stage of its own? 是否有报送佐证的阶段 */
export const takesEvidence = ({ stages }: Pick<Programme, 'stages'>): boolean => stages.some(({ does }) => does === 'evidence')

/** Is evidence asked for at the check, or in the place that asks it? 是否要交佐证 */
export const asksEvidence = ({ check, home }: Pick<AskedCheck, 'check' | 'home'>): boolean =>
  check.evidence !== undefined || home?.evidence !== undefined

/** What of a round the assessed do themselves. 单位自己办的 */
export interface OwnPart {
  readonly selfCheck: boolean
  readonly evidence: boolean
}

/**
 * Who answers a check as the programme suggests: another body's points and lists of losses are imported, experts judge under `per: expert`, assessors all else; what a probe
 * may find an assessor confirms. Whoever is assessed answers beside them where there is a self-check, and where no more than evidence is handed in, what
 * asks for it; except where experts or other bodies do. 建议由谁作答
 */
export const lanesFor = (asked: AskedCheck, programme: Pick<Programme, 'stages'>): readonly Lane[] =>
  lanesWith(asked, { selfCheck: asksSelfCheck(programme), evidence: takesEvidence(programme) })

function lanesWith(asked: AskedCheck, own: OwnPart): readonly Lane[] {
  const { check, per } = asked
  if (comesFromOutside(check)) return ['import']
  if (per?.each === 'expert') return ['expert']
  return own.selfCheck || (own.evidence && asksEvidence(asked)) ? ['assessor', 'self'] : ['assessor']
}

/** Who is expected to answer a check of a group in a round. 由谁作答 */
export function lanesOf(terms: Pick<Terms, 'askedOf' | 'compiled'>, answering: Answering, group: string, check: CheckId): readonly Lane[] {
  const said = answering[group]?.[check]
  if (said) return said
  const asked = terms.askedOf(group).checks.get(check)
  return asked ? lanesFor(asked, terms.compiled.programme) : []
}

/** The suggestion for every check of every group, with what was decided otherwise: what an opened round keeps. 全部作答安排 */
export function answeringOf(programme: Programme, decided: Answering, own: OwnPart): Answering {
  const askedOf = askedOfGroups(programme)
  return Object.fromEntries(
    programme.groups.map(({ name }) => [
      name,
      Object.fromEntries([...askedOf(name).checks].map(([id, asked]) => [id, decided[name]?.[id] ?? lanesWith(asked, own)])),
    ]),
  )
}
