import { roleInWords } from '../../model/Role.ts'
import type { Role } from '../../model/Role.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { AskedCheck } from '../../programme/askedChecks.ts'
import type { Db } from '../../store/Db.ts'
import { peopleAssessing } from '../../store/queries/assignments.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { roundAndAbove } from '../../store/queries/shares.ts'
import { officialNames } from '../../store/queries/units.ts'
import { lanesOf } from '../answering/lanesFor.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** What a plan can be made of. 可选的检查点、单位和测试人员 */
export interface TestChoices {
  readonly checks: readonly TestableCheck[]
  readonly units: readonly { readonly id: string; readonly name: string; readonly group: string }[]
  /** Who may note tests. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly office: string; readonly roles: string }[]
}

/** A check that can be tested. 可实测的检查点 */
export interface TestableCheck {
  readonly id: string
  readonly ask: string
  /** The row that asks it; empty: the whole programme does. */
  readonly row: string
  /** By which group of units it is asked. */
  readonly groups: readonly string[]
  /** It is answered for each of several things: sites, windows. */
  readonly byObject: boolean
  /** A third party is expected to answer it. */
  readonly expected: boolean
}

const TESTING: readonly Role[] = ['assessor', 'third-party']

/** What the organiser chooses from when he plans tests; four queries. 实测计划的选项 */
export async function testChoices(db: Db, terms: Terms, at: Instant): Promise<TestChoices> {
  const { round } = terms
  const members = await listMembers(db, round)
  const able = await peopleAssessing(db, round, TESTING, [...(await roundAndAbove(db, round))], at)
  const offices = await officialNames(db, [...new Set(able.map(({ unit }) => unit))], beijingDate(at))
  return {
    checks: testable(terms),
    units: members.map(({ record: { id, name, group } }) => ({ id, name, group })),
    people: able.map(({ id, name, unit, roles }) => ({
      ...{ id, name, office: offices.get(unit) ?? '' },
      roles: roles.map(roleInWords).join('、'),
    })),
  }
}

const BY_NAME: ReadonlySet<string> = new Set(['object', 'list', 'month'])

/** Those that a third party is to answer come first. */
function testable(terms: Terms): readonly TestableCheck[] {
  const found = new Map<string, { readonly asked: AskedCheck; readonly groups: string[]; readonly expected: boolean }>()
  for (const { name } of terms.compiled.programme.groups)
    for (const [id, asked] of terms.askedOf(name).checks) {
      if (!canBeTested(asked)) continue
      const expected = lanesOf(terms, terms.answering, name, id).includes('test')
      const known = found.get(id)
      found.set(id, { asked, groups: [...(known?.groups ?? []), name], expected: expected || known?.expected === true })
    }
  return [...found]
    .map(([id, { asked, groups, expected }]) => ({
      ...{ id, ask: asked.check.ask, row: asked.home?.name ?? '', groups, expected },
      byObject: asked.per !== undefined && BY_NAME.has(asked.per.each),
    }))
    .sort((a, b) => Number(b.expected) - Number(a.expected))
}

/** Another body's points and the votes of experts are not found by a call. */
const canBeTested = ({ check, per }: AskedCheck): boolean =>
  !(check.kind === 'points' && check.imported) && per?.each !== 'expert' && per?.each !== 'assessor'
