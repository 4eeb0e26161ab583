import { Refusal } from '../../model/Refusal.ts'
import type { ActionId } from '../../permissions/actions.ts'
import type { Found } from '../../permissions/RouteRow.ts'
import { INSTALLATION, type Target } from '../../permissions/Target.ts'
import { unitOverContent } from '../../files/purges/unitOverContent.ts'
import type { Db } from '../../store/Db.ts'
import { findPurge } from '../../store/queries/purges.ts'
import { commentBelonging, questionBelonging } from '../../store/queries/talk.ts'
import { assignmentBelonging } from '../../store/queries/assignments.ts'
import { exceptionBelonging } from '../../store/queries/stages.ts'
import { proposalBelonging } from '../../store/queries/matrix.ts'
import { claimBelonging } from '../../store/queries/claims.ts'
import { objectionBelonging } from '../../store/queries/objections.ts'
import { publicationBelonging } from '../../store/queries/publications.ts'
import { planBelonging } from '../../store/queries/plans.ts'
import { captureBelonging, columnBelonging, siteBelonging, siteRunBelonging } from '../../store/queries/siteTargets.ts'
import { newestRounds } from '../../store/queries/newestRounds.ts'
import { findProgramme } from '../versions.ts'
import type { World } from '../World.ts'
import {
  evidenceBelonging,
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
  readonly find: (world: World, id: string, params: Readonly<Record<string, string>>) => Promise<Belonging | null>
}

/** One for every kind of object: adding a kind to `Found` asks for its row here. 对象的查找 */
export const FINDERS: Readonly<Record<FoundById, Finder>> = {
  unit: {
    name: '单位',
    code: 'no-unit',
    seenBy: 'unit.read',
    find: (_world, id) => Promise.resolve({ unit: id, round: null, person: null }),
  },
  person: { name: '人员', code: 'no-person', seenBy: 'person.read', find: ({ store }, id) => PERSONAL.person(store.db, id) },
  duty: { name: '职责', code: 'no-duty', seenBy: 'person.read', find: ({ store }, id) => PERSONAL.duty(store.db, id) },
  session: { name: '会话', code: 'no-session', seenBy: 'session.read', find: ({ store }, id) => PERSONAL.session(store.db, id) },
  token: { name: '访问令牌', code: 'no-token', seenBy: 'token.read', find: ({ store }, id) => PERSONAL.token(store.db, id) },
  slip: { name: '激活单', code: 'no-slip', seenBy: 'slip.issue', find: ({ store }, id) => PERSONAL.slip(store.db, id) },
  round: { name: '考核批次', code: 'no-round', seenBy: 'round.read', find: ({ store }, id) => roundBelonging(store.db, id) },
  'round-unit': {
    name: '考核批次中的单位',
    code: 'unit-not-in-round',
    seenBy: 'result.read',
    find: ({ store }, _id, { round = '', unit = '' }) => rosterBelonging(store.db, round, unit),
  },
  'programme-round': {
    name: '考核批次',
    code: 'no-round',
    seenBy: 'results.read',
    find: (world, _id, { programme = '' }) => shownRound(world, programme),
  },
  incident: { name: '事项', code: 'no-incident', seenBy: 'incident.read', find: ({ store }, id) => incidentBelonging(store.db, id) },
  file: { name: '文件', code: 'no-file', seenBy: 'file.read', find: ({ store }, id) => fileBelonging(store.db, id) },
  question: { name: '提问', code: 'no-question', seenBy: 'question.read', find: ({ store }, id) => questionBelonging(store.db, id) },
  comment: { name: '批注', code: 'no-comment', seenBy: 'comment.read', find: ({ store }, id) => commentBelonging(store.db, id) },
  evidence: { name: '佐证', code: 'no-evidence', seenBy: 'file.read', find: ({ store }, id) => evidenceBelonging(store.db, id) },
  plan: { name: '批次草案', code: 'no-plan', seenBy: 'round.open', find: ({ store }, id) => planBelonging(store.db, id) },
  exception: { name: '延期', code: 'no-exception', seenBy: 'round.manage', find: ({ store }, id) => exceptionBelonging(store.db, id) },
  assignment: { name: '分工', code: 'no-assignment', seenBy: 'round.manage', find: ({ store }, id) => assignmentBelonging(store.db, id) },
  proposal: { name: '提议', code: 'no-proposal', seenBy: 'coverage.read', find: ({ store }, id) => proposalBelonging(store.db, id) },
  objection: { name: '异议', code: 'no-objection', seenBy: 'objection.read', find: ({ store }, id) => objectionBelonging(store.db, id) },
  claim: { name: '加分申报', code: 'no-claim', seenBy: 'claim.read', find: ({ store }, id) => claimBelonging(store.db, id) },
  publication: {
    name: '公布',
    code: 'no-publication',
    seenBy: 'publication.read',
    find: ({ store }, id) => publicationBelonging(store.db, id),
  },
  site: { name: '网站', code: 'no-site', seenBy: 'site.read', find: ({ store }, id) => siteBelonging(store.db, id) },
  'site-run': { name: '检查记录', code: 'no-site-run', seenBy: 'site.read', find: ({ store }, id) => siteRunBelonging(store.db, id) },
  column: { name: '栏目', code: 'no-column', seenBy: 'site.read', find: ({ store }, id) => columnBelonging(store.db, id) },
  capture: { name: '存证', code: 'no-capture', seenBy: 'site.read', find: ({ store }, id) => captureBelonging(store.db, id) },
  purge: { name: '清除申请', code: 'no-purge', seenBy: 'purge.read', find: ({ store }, id) => purgeBelonging(store.db, id) },
}

/** Nobody lacks a right in a demonstration, where a programme may be shown before its round is there: its handler says what is missing. */
async function shownRound({ kind, shelf, store }: World, programme: string): Promise<Belonging | null> {
  if (kind === 'demonstration') return { unit: null, round: null, person: null }
  const one = findProgramme(await shelf(), programme)
  const round = one?.state === 'ready' ? (await newestRounds(store.db)).find(({ programme: hash }) => hash === one.hash) : undefined
  return round ? roundBelonging(store.db, round.id) : null
}

/** A purge belongs to whoever stands over all that handed the content in. */
async function purgeBelonging(db: Db, id: string): Promise<Belonging | null> {
  const purge = await findPurge(db, id)
  return purge && { unit: await unitOverContent(db, purge.content), round: null, person: null }
}

/** What it is for the permission table; null: there is no such object. */
export async function findTarget(
  world: World,
  on: FoundById,
  id: string,
  params: Readonly<Record<string, string>>,
  asking: string,
): Promise<Target | null> {
  const found = await FINDERS[on].find(world, id, params)
  if (!found) return null
  const self = found.person === asking
  if (found.unit === null) return { ...INSTALLATION, self }
  const units = found.units ?? (await unitAndAbove(world.store.db, found.unit))
  return units && { units, round: found.round, self, ...(found.seenIn && { seenIn: found.seenIn }) }
}

/** The same for what is not there and for what somebody may not know of. */
export const notThere = (on: FoundById): Refusal =>
  new Refusal('not-found', FINDERS[on].code, `没有这个${FINDERS[on].name}，或者您无权查看。请回到列表重新选择。`)
