import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { Role } from '../../model/Role.ts'
import { ungrantable } from '../../permissions/grants.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { dutiesFor, may } from '../../permissions/may.ts'
import type { Db } from '../../store/Db.ts'
import { deputiesNamed, openDutiesOf } from '../../store/queries/duties.ts'
import { holderNames, listPeople, type ListedPerson, type PeopleFilter } from '../../store/queries/people.ts'
import { titlesOfRounds } from '../../store/queries/rounds.ts'
import { officialNames } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { heldAs } from '../duties/heldAs.ts'

/** A duty as a list shows it. */
export interface DutyShown {
  readonly id: string
  readonly role: Role
  readonly unit: string
  readonly unitName: string
  readonly round: string | null
  /** Null: in every round. */
  readonly roundTitle: string | null
  readonly from: Instant
  readonly to: Instant | null
  /** As whose deputy; null: it is his own. */
  readonly deputyFor: string | null
  /** Who stands in for its holder, or will. */
  readonly deputies: readonly Deputy[]
  readonly why: string
}

/** Who acts in somebody's place, from when until when. */
interface Deputy {
  readonly name: string
  readonly from: Instant
  readonly to: Instant | null
}

/** A person as a list shows him. 人员列表的一行 */
export interface PersonShown extends Omit<ListedPerson, 'above'> {
  readonly unitName: string
  readonly duties: readonly DutyShown[]
  /** Whether the asker may change, disable and reset the account; telephone number and e-mail address are shown to him and to its owner only. */
  readonly managed: boolean
}

/** What a list is asked for. */
export type PeopleAsked = Pick<PeopleFilter, 'under' | 'search' | 'state' | 'role'> & { readonly limit: number; readonly offset: number }

/** Who asks, and what he may act as. */
interface Asking {
  readonly person: { readonly id: string }
  readonly duties: readonly HeldDuty[]
}

/** A page of the people whom the asker may see, with what they are; as many questions for one as for hundreds. 人员列表 */
export async function findPeople(
  { db, now }: Store,
  asking: Asking,
  { limit, offset, ...filter }: PeopleAsked,
): Promise<{ readonly people: readonly PersonShown[]; readonly total: number }> {
  const at = now()
  const seen = dutiesFor(asking.duties, 'person.read').filter(({ round }) => round === null)
  const page = { ...filter, seen: seen.map(({ unit }) => unit), asking: asking.person.id }
  const { rows, total } = await listPeople(db, page, { limit, offset, at })
  return { people: await shown(db, rows, asking, at), total }
}

/** One of them; whether he may be seen was asked before. Null: there is none. 人员详情 */
export async function findPersonShown({ db, now }: Store, asking: Asking, person: string): Promise<PersonShown | null> {
  const at = now()
  const filter = { seen: [], asking: person, under: null, search: '', state: null, role: null }
  const { rows } = await listPeople(db, filter, { limit: 1, offset: 0, at })
  return (await shown(db, rows, asking, at))[0] ?? null
}

async function shown(db: Db, rows: readonly ListedPerson[], asking: Asking, at: Instant): Promise<readonly PersonShown[]> {
  const ids = rows.map(({ id }) => id)
  const all = await openDutiesOf(db, ids, at)
  const units = [...new Set([...rows.map(({ unit }) => unit), ...all.map(({ unit }) => unit)])]
  const names = await officialNames(db, units, beijingDate(at))
  const stoodInFor = all.flatMap(({ deputyOf }) => (deputyOf === null ? [] : [deputyOf]))
  const principals = await holderNames(db, stoodInFor)
  const titles = await titlesOfRounds(db, [...new Set(all.flatMap(({ round }) => (round === null ? [] : [round])))])
  const standIns = await deputiesNamed(db, all.map(({ id }) => id), at) // prettier-ignore
  return rows.map(({ above, ...row }) => {
    const own = all.filter(({ person }) => person === row.id)
    const target = { units: [row.unit, ...above], round: null }
    const managed = may(asking.duties, 'person.manage', target).allowed && ungrantable(asking.duties, own.map(heldAs)).length === 0
    const duties = own.map(({ id, role, unit, round, from, to, deputyOf, why }) => {
      const deputyFor = deputyOf === null ? null : (principals.get(deputyOf) ?? '')
      const roundTitle = round === null ? null : (titles.get(round) ?? '')
      const deputies = standIns.flatMap(({ of, ...deputy }) => (of === id ? [deputy] : []))
      return { id, role, unit, unitName: names.get(unit) ?? '', round, roundTitle, from, to, deputyFor, deputies, why }
    })
    const isTold = managed || row.id === asking.person.id
    return {
      ...row,
      phone: isTold ? row.phone : null,
      email: isTold ? row.email : null,
      unitName: names.get(row.unit) ?? '',
      duties,
      managed,
    }
  })
}
