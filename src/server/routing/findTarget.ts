import { Refusal } from '../../model/Refusal.ts'
import type { ActionId } from '../../permissions/actions.ts'
import type { Found } from '../../permissions/RouteRow.ts'
import { INSTALLATION, type Target } from '../../permissions/Target.ts'
import type { Db } from '../../store/Db.ts'
import {
  fileBelonging,
  incidentBelonging,
  PERSONAL,
  rosterBelonging,
  roundBelonging,
  unitAndAbove,
  type Belonging,
} from '../../store/queries/targets.ts'

/** A kind of object that a route's path names. */
export type FoundById = Exclude<Found, 'installation' | 'list'>

/** How it is called, by which right its existence is known, and where it belongs. */
interface Finder {
  readonly name: string
  /** Of the refusal where it is not. */
  readonly code: string
  readonly seenBy: ActionId
  readonly find: (db: Db, id: string, params: Readonly<Record<string, string>>) => Promise<Belonging | null>
}

/** One for every kind of object: adding a kind to `Found` asks for its row here. 对象的查找 */
export const FINDERS: Readonly<Record<FoundById, Finder>> = {
  unit: { name: '单位', code: 'no-unit', seenBy: 'unit.read', find: (_db, id) => Promise.resolve({ unit: id, round: null, person: null }) },
  person: { name: '人员', code: 'no-person', seenBy: 'person.read', find: PERSONAL.person },
  duty: { name: '职责', code: 'no-duty', seenBy: 'person.read', find: PERSONAL.duty },
  session: { name: '会话', code: 'no-session', seenBy: 'session.read', find: PERSONAL.session },
  token: { name: '访问令牌', code: 'no-token', seenBy: 'token.read', find: PERSONAL.token },
  slip: { name: '激活单', code: 'no-slip', seenBy: 'slip.issue', find: PERSONAL.slip },
  round: { name: '考核批次', code: 'no-round', seenBy: 'round.read', find: roundBelonging },
  'round-unit': {
    name: '考核批次中的单位',
    code: 'no-round-unit',
    seenBy: 'result.read',
    find: (db, _id, { round = '', unit = '' }) => rosterBelonging(db, round, unit),
  },
  incident: { name: '事项', code: 'no-incident', seenBy: 'incident.read', find: incidentBelonging },
  file: { name: '文件', code: 'no-file', seenBy: 'file.read', find: fileBelonging },
}

/** What it is for the permission table; null: there is no such object. */
export async function findTarget(
  db: Db,
  on: FoundById,
  id: string,
  params: Readonly<Record<string, string>>,
  asking: string,
): Promise<Target | null> {
  const found = await FINDERS[on].find(db, id, params)
  if (!found) return null
  const self = found.person === asking
  if (found.unit === null) return { ...INSTALLATION, self }
  const units = await unitAndAbove(db, found.unit)
  return units && { units, round: found.round, self }
}

/** The same for what is not there and for what somebody may not know of. */
export const notThere = (on: FoundById): Refusal =>
  new Refusal('not-found', FINDERS[on].code, `没有这个${FINDERS[on].name}，或者您无权查看。请回到列表重新选择。`)
