import type { Instant } from '../../model/Instant.ts'
import { dutiesFor } from '../../permissions/may.ts'
import type { Db } from '../../store/Db.ts'
import { heldDuties } from '../../store/queries/duties.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { unitsOfPersons } from '../../store/queries/shares.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { checksIn, type Share } from '../shares/Share.ts'
import { shareOf } from '../shares/shareOf.ts'

/** A cell that is to be tested. */
interface TestedCell {
  readonly unit: string
  readonly group: string
  readonly check: string
}

/** Why somebody is not to be named for a test, as a sentence without its end; null: he may be. 不能安排的原因 */
export type WhyNotTester = (person: string, cell: TestedCell) => string | null

/** Who may be named as testers: whoever has the duty, and the cell in his share; others could never note what they are to do. 可安排的测试人员 */
export async function testersOf(db: Db, terms: Terms, persons: readonly string[], at: Instant): Promise<WhyNotTester> {
  const names = await namesOfPeople(db, persons)
  const offices = await unitsOfPersons(db, persons)
  const shares = new Map<string, Share>()
  for (const person of persons) {
    const held = dutiesFor(await heldDuties(db, person, at), 'test.record')
    shares.set(person, await shareOf(db, terms, { id: person, unit: offices.get(person) ?? '' }, held))
  }
  const known = new Map<string, ReadonlySet<string>>()
  return (person, { unit, group, check }) => {
    const [name, share] = [names.get(person), shares.get(person)]
    if (name === undefined || !share) return '没有这个测试人员'
    const key = JSON.stringify([person, unit])
    const checks = known.get(key) ?? checksIn(share, terms.askedOf(group), { unit })
    known.set(key, checks)
    return checks.has(check)
      ? null
      : `${name}不能测：他在本批次没有“第三方测评”或者“考核人员”的职责，或者分工不包括这一项；请在“阶段和分工”里分给他，或者换人`
  }
}
