import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../../scripts/run.mjs'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { newStore } from '../../../test/store.ts'
import { approvalOf } from '../../rounds/approval/approvalState.ts'
import { concludeStages } from '../../rounds/stages/concludeStages.ts'
import { listMessages } from '../../store/queries/messages.ts'
import { newestFeedback } from '../../store/queries/feedbacks.ts'
import { newestRounds } from '../../store/queries/newestRounds.ts'
import { listObjections, objectionsOfUnit } from '../../store/queries/objections.ts'
import { listPublications } from '../../store/queries/publications.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { verifyJournal } from '../../store/journal/verifyJournal.ts'
import { silentLog } from '../log/silentLog.ts'
import { readProgrammeFolders } from '../programmeFolders.ts'
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
})
