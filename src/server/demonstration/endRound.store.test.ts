import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../../scripts/run.mjs'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { newStore } from '../../../test/store.ts'
import { approvalOf } from '../../rounds/approval/approvalState.ts'
import { concludeStages } from '../../rounds/stages/concludeStages.ts'
import { homeOf } from '../../rounds/home/homeOf.ts'
import { claimsOfUnit, listClaims } from '../../store/queries/claims.ts'
import { heldDuties } from '../../store/queries/duties.ts'
import { findIncidents } from '../../store/queries/incidents.ts'
import { listFieldTests } from '../../store/queries/fieldTests.ts'
import { listOutsideImports } from '../../store/queries/outsideImports.ts'
import { listMessages } from '../../store/queries/messages.ts'
import { newestFeedback } from '../../store/queries/feedbacks.ts'
import { newestRounds } from '../../store/queries/newestRounds.ts'
import { listObjections, objectionsOfUnit } from '../../store/queries/objections.ts'
import { listPublications } from '../../store/queries/publications.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { verifyJournal } from '../../store/journal/verifyJournal.ts'
import { silentLog } from '../log/silentLog.ts'
import { readProgrammeFolders } from '../programmeFolders.ts'
import { NEXT_TOWN, TESTED, TOWN } from './cast.ts'
import { CIRCULAR } from './circular.ts'
import { CLAIMING } from './claiming.ts'
import { endedId } from './ended.ts'
import { invent } from './invent.ts'
import { makeDemonstration } from './makeDemonstration.ts'

it('takes a round of each of three programmes on: to objections, to a signature, to the public', { timeout: 120_000 }, async () => {
  const store = await newStore()
  const said: string[] = []
  const folders = (await readProgrammeFolders(join(ROOT, 'programmes'))).filter(({ name }) => /changning|sanhe|suizhou/u.test(name))
  await makeDemonstration({
    ...{ store, log: silentLog, folders, calendar: ownCalendar(), digest: 'd', invent },
    ...{ stopped: new AbortController().signal, say: (line) => void said.push(line) },
  }).finished
  expect(said.filter((line) => line.includes('没有备好'))).toEqual([])
  // The finished one of its programme stays the one that is shown.
  const shown = (await newestRounds(store.db)).map(({ id }) => id).sort()
  expect(shown).toEqual(['demo-changning-2020', 'demo-sanhe-2018', 'demo-suizhou-2021'])
  expect((await verifyJournal(store.db)).broken).toBeNull()

  const heard = endedId('changning-2020')
  expect((await newestFeedback(store.db, heard))?.snapshot).toBe((await newestSnapshot(store.db, heard, 'feedback'))?.id)
  const objections = await listObjections(store.db, heard, { state: null, unit: null, node: null })
  expect(objections.map(({ state }) => state)).toEqual(['accepted', 'filed'])
  expect(objections[1]?.unit).toBe('示例县青溪镇')
  expect(objections[0]?.moved?.length).toBeGreaterThan(1)
  const drafts = await objectionsOfUnit(store.db, heard, '示例县云岭乡')
  expect(drafts.map(({ state }) => state)).toEqual(['drafted'])
  const told = await listMessages(store.db, 'demo-reviewer', { unread: false, limit: 50, offset: 0 })
  expect(told.map(({ title }) => title)).toContain('示例县云岭乡的考核结果已反馈')

  // What the server does by itself changes nothing that was settled.
  await concludeStages(store, { aborted: false })
  const signing = endedId('suizhou-2021')
  const snapshot = await newestSnapshot(store.db, signing)
  expect(await approvalOf(store.db, signing, snapshot?.id ?? '')).toMatchObject({ state: 'open', next: 0 })

  const out = endedId('sanhe-2018')
  const [publication] = await listPublications(store.db, out)
  expect(publication).toMatchObject({ level: 'cards', withdrawnAt: null })
  expect(await approvalOf(store.db, out, publication?.snapshot ?? '')).toMatchObject({ state: 'approved' })

  // Claims at every step (CN-05), places of earlier years from their notice (CN-10), another assessment's losses (SZ-07), calls and letters (SZ-02, SZ-03).
  const statesOf = async (round: string) => (await listClaims(store.db, round)).map(({ state }) => state).sort()
  expect(await statesOf(heard)).toEqual(['accepted', 'refused'])
  expect(await statesOf(CLAIMING.round)).toEqual(['accepted', 'filed', 'filed', 'refused'])
  for (const town of [TOWN, NEXT_TOWN])
    expect((await claimsOfUnit(store.db, CLAIMING.round, town)).map(({ state }) => state)).toEqual(['drafted'])
  const importsOf = async (round: string) => (await listOutsideImports(store.db, round)).map(({ row }) => row.kind)
  expect(await importsOf(CLAIMING.round)).toEqual(['history'])
  expect(await importsOf(signing)).toEqual(['assessment'])
  // A penalty from its document (CN-06), which the settled round reads too.
  const [circular] = await findIncidents(store.db, [CIRCULAR.id])
  expect(circular).toMatchObject({ kind: '通报', unit: CIRCULAR.unit, paper: { title: '关于政府信息公开检查情况的通报' } })
  const tests = await listFieldTests(store.db, TESTED)
  expect(new Set(tests.map(({ plan }) => plan.method))).toEqual(new Set(['telephone', 'letter']))
  expect(tests.filter(({ test }) => test.concludedAt !== null)).toHaveLength(1)
  const tasksOf = async (id: string) => {
    const duties = await heldDuties(store.db, id, store.now())
    const home = await homeOf(store.db, { person: { id, name: id, unit: '' }, duties, now: store.now() })
    return home.tasks.map(({ text }) => text)
  }
  expect(await tasksOf('demo-organiser')).toContain('2 份加分申报等您核实')
  expect(await tasksOf('demo-reviewer')).toContain('示例县云岭乡有 1 份加分申报写好了，等您提交')
  expect((await tasksOf('demo-third-party')).join()).toMatch(/\d 项实测今天要办，其中 1 项逾期/u)
})
