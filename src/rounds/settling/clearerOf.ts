import { roleInWords, type Role } from '../../model/Role.ts'
import type { BlockerKind, Clearer } from './Blocker.ts'

const ROLES: Readonly<Record<BlockerKind, readonly Role[]>> = {
  open: ['lead-assessor', 'assessor', 'organiser'],
  contradiction: ['lead-assessor', 'assessor', 'organiser'],
  'cant-tell': ['lead-assessor', 'assessor', 'scoring-group'],
  unconfirmed: ['lead-assessor', 'assessor', 'organiser'],
  test: ['third-party', 'assessor'],
  import: ['organiser'],
  undecided: ['organiser'],
  proposal: ['organiser'],
  claim: ['organiser', 'lead-assessor'],
  'stale-override': ['scoring-group'],
  objection: ['scoring-group', 'organiser'],
  untranslated: ['organiser', 'scoring-group'],
  tie: ['leading-group'],
}

/** Where a row is led by an office, its people clear what is open in it. */
const LED: ReadonlySet<BlockerKind> = new Set<BlockerKind>(['open', 'contradiction', 'cant-tell', 'unconfirmed'])

/** An office that leads a row: its name in the notice, and the unit that it is. 牵头单位 */
export interface LeadingOffice {
  readonly lead: string
  readonly office: string | null
  readonly officeName: string | null
}

const plain = new Map<BlockerKind, Clearer>()

/** Who clears one of a kind, whatever the row. 由谁处理 */
export function clearerOf(kind: BlockerKind): Clearer {
  const known = plain.get(kind)
  if (known) return known
  const roles = ROLES[kind]
  const made = { roles, name: roleInWords(roles[LED.has(kind) ? 1 : 0] ?? 'organiser') }
  plain.set(kind, made)
  return made
}

/** Who clears one of a kind in a row that these lead. 牵头单位处理 */
export function clearerOfRow(kind: BlockerKind, leads: readonly LeadingOffice[]): Clearer {
  const [first] = leads
  if (!LED.has(kind) || !first) return clearerOf(kind)
  const named = leads.map(({ lead, officeName }) => (officeName === null || officeName === lead ? lead : `${lead}（${officeName}）`))
  return { roles: ROLES[kind], name: named.join('、'), ...(first.office === null ? {} : { office: first.office }) }
}

/** In a simple round nobody else assesses: what an office would clear is left to its clerk. 由经办人处理 */
export const clearerInSimple = (kind: BlockerKind, clears: Clearer): Clearer => (LED.has(kind) ? clearerOf('import') : clears)

/** Experts judge for themselves. 由专家处理 */
export const EXPERTS: Clearer = { roles: ['expert'], name: roleInWords('expert') }

/** What only the unit itself can say. 由单位处理 */
export const UNIT_ITSELF: Clearer = { roles: ['unit-filler', 'unit-reviewer'], name: '单位自己' }
