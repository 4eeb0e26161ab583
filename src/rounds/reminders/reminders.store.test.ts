import { expect, it } from 'vitest'
import { newPerson } from '../../../test/people.ts'
import { SMALL_ROUND, smallRound } from '../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import { remindAll } from '../../jobs/remind.ts'
import { addWebhook } from '../../messages/webhooks/putWebhook.ts'
import { putMailSettings } from '../../messages/mail/putMailSettings.ts'
import { listDeliveries, listMessages } from '../../store/queries/messages.ts'
import { people } from '../../store/schema/index.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { addStep, putDrafts } from '../../store/queries/selfChecks.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { WHOLE_SHARE } from '../shares/Share.ts'
import { behindIn } from './behindIn.ts'
import { remindRound } from './remindRound.ts'
import { reminderText } from './reminderText.ts'
import { sendReminder } from './sendReminder.ts'

/** A round whose self-check ends on Thursday the 26th at 17:30 in Beijing, with somebody who fills in each town. */
async function reminded(): Promise<TestStore> {
  const store = await smallRound()
  const stage = { round: SMALL_ROUND, position: 0, name: '自查', kind: 'self-check' as const, text: '', late: 'refused' as const }
  await insertStages(store.db, [{ ...stage, opensAt: null, closesAt: '2026-11-26T09:30:00.000Z' }])
  await newPerson(store, 'jia', '甲填报', '甲镇', 'unit-filler')
  await newPerson(store, 'yi', '乙填报', '乙镇', 'unit-filler')
  return store
}

const inbox = async (store: TestStore, person: string) =>
  (await listMessages(store.db, person, { unread: false, limit: 10, offset: 0 })).map(({ title }) => title)

it('tells of an end three and one working days ahead and when it is over, each once, until it is done (TQ-07)', async () => {
  const store = await reminded()
  const at = async (moment: string) => {
    store.setClock(moment)
    return (await remindRound(store, SMALL_ROUND)).told
  }
  expect(await at('2026-11-22T02:00:00.000Z')).toBe(0)
  expect(await at('2026-11-23T02:00:00.000Z')).toBe(2)
  expect(await at('2026-11-24T02:00:00.000Z')).toBe(0)
  expect(await inbox(store, 'jia')).toEqual(['“自查”将于11月26日17:30截止，还有 3 个工作日'])
  await addStep(store.db, { round: SMALL_ROUND, unit: '乙镇', step: 'confirm', why: '', by: 'yi', at: store.now(), digest: '' })
  expect(await at('2026-11-25T02:00:00.000Z')).toBe(1)
  expect(await at('2026-11-26T10:00:00.000Z')).toBe(1)
  expect(await at('2026-11-27T02:00:00.000Z')).toBe(0)
  expect(await inbox(store, 'jia')).toEqual([
    '“自查”已于11月26日17:30截止',
    '“自查”将于11月26日17:30截止，还有 1 个工作日',
    '“自查”将于11月26日17:30截止，还有 3 个工作日',
  ])
  expect(await inbox(store, 'yi')).toHaveLength(1)
})

it('gives the organiser a text to paste, with who is late by name', async () => {
  const store = await reminded()
  const terms = await termsOf(store.db, SMALL_ROUND)
  const [open] = await behindIn(store.db, terms, '2026-11-25T02:00:00.000Z')
  expect(open && reminderText('示例县政务公开考核', open)).toBe(
    '【示例县政务公开考核】“自查”将于11月26日17:30截止，还有 1 个工作日。\n以下 2 个单位还没有办完：甲镇、乙镇。\n请登录明镜抓紧办理，有困难的请与政务公开办联系。',
  )
  const [first, ...others] = open?.units ?? []
  const granted = open && first && { ...open, units: [{ ...first, until: '2026-12-02T09:30:00.000Z' }, ...others] }
  expect(granted && reminderText('示例县政务公开考核', granted)).toContain('还没有办完：甲镇（延期到12月2日17:30）、乙镇。')
  const [late] = await behindIn(store.db, terms, '2026-11-27T02:00:00.000Z')
  expect(late && reminderText('示例县政务公开考核', late)).toContain('以下 2 个单位已经逾期：甲镇、乙镇。')
})

it('sends one mail a day with what is unread, and a group hears of each step once', async () => {
  const store = await reminded()
  await store.db.update(people).set({ email: 'jia@example.gov.cn' })
  const settings = { host: '127.0.0.1', port: 25, security: 'none', user: '', from: 'a@b.cn' } as const
  await putMailSettings(store, someone('administrator'), { settings })
  await addWebhook(store, someone('administrator'), { name: '工作群', kind: 'wecom', address: 'https://hook.example.cn/x', unit: null })
  const queued = async (moment: string) => {
    store.setClock(moment)
    await remindAll(store, new AbortController().signal)
    return (await listDeliveries(store.db, null, 100, 0)).map(({ channel, person }) => `${channel} ${person ?? 'group'}`).sort()
  }
  const monday = ['mail jia', 'mail yi', 'webhook group']
  expect(await queued('2026-11-22T23:30:00.000Z')).toEqual(['webhook group'])
  expect(await queued('2026-11-23T00:30:00.000Z')).toEqual(monday)
  expect(await queued('2026-11-23T04:00:00.000Z')).toEqual(monday)
  expect(await queued('2026-11-24T04:00:00.000Z')).toEqual(monday)
  expect(await queued('2026-11-25T04:00:00.000Z')).toEqual(['mail jia', 'mail jia', 'mail yi', 'mail yi', 'webhook group', 'webhook group'])
  const [mail] = (await listDeliveries(store.db, null, 100, 0)).filter(({ person }) => person === 'jia')
  expect(mail?.subject).toBe('明镜：2 件事等您办理')
})

it('lets the organiser remind in his own words, and names the units where nobody can be reached', async () => {
  const store = await reminded()
  const send = (units: readonly string[]) =>
    sendReminder(store, someone(), { round: SMALL_ROUND, units, text: '请今天报送，差截图的可以后补。', share: WHOLE_SHARE })
  expect(await send(['甲镇'])).toEqual({ people: 1, unreached: [] })
  expect(await send(['甲镇'])).toEqual({ people: 0, unreached: [] })
  await store.db.update(people).set({ state: 'disabled' })
  expect(await send(['甲镇', '乙镇'])).toEqual({ people: 0, unreached: ['甲镇', '乙镇'] })
  await expect(send(['丙镇'])).rejects.toMatchObject({ code: 'unit-not-in-round' })
})

it('says of a unit whether it has begun, and whether it has anybody who could', async () => {
  const store = await reminded()
  await putDrafts(store.db, [
    {
      round: SMALL_ROUND,
      unit: '甲镇',
      check: '1.shown',
      object: '',
      state: 'answered',
      value: '是',
      why: '',
      version: 1,
      changedBy: 'jia',
      changedAt: store.now(),
    },
  ])
  const states = async () => {
    const [stage] = await behindIn(store.db, await termsOf(store.db, SMALL_ROUND), '2026-11-25T02:00:00.000Z')
    return stage?.units.map(({ unit, state, nobody }) => [unit, state, nobody])
  }
  expect(await states()).toEqual([
    ['甲镇', '填报中', false],
    ['乙镇', '未开始', false],
  ])
  await store.db.update(people).set({ state: 'disabled' })
  expect(await states()).toEqual([
    ['甲镇', '填报中', false],
    ['乙镇', '没有填报人', true],
  ])
})
