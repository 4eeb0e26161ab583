import { describe, expect, it } from 'vitest'
import { answeredRound, APPROVING, settled, signed } from '../../../test/settledRound.ts'
import { newPerson } from '../../../test/people.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { given, SMALL_ROUND } from '../../../test/smallRound.ts'
import { someone, type TestStore } from '../../../test/store.ts'
import type { Role } from '../../model/Role.ts'
import { publications, roundStages } from '../../store/schema/index.ts'
import { listMessages } from '../../store/queries/messages.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { raiseRevision } from '../../store/queries/rounds.ts'
import type { ReceiptNow } from '../approval/approvalState.ts'
import { giveFeedback } from '../feedback/giveFeedback.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { homeOf } from './homeOf.ts'

const homeAs = (store: TestStore, role: Role, receiptNow?: ReceiptNow) =>
  homeOf(store.db, {
    person: { id: 'p', name: '某人', unit: ROOT_UNIT },
    duties: [{ role, unit: ROOT_UNIT, above: [], round: null, deputyFor: null }],
    now: store.now(),
    ...(receiptNow ? { receiptNow } : {}),
  })

const saidTo = async (store: TestStore, role: Role, receiptNow?: ReceiptNow) =>
  (await homeAs(store, role, receiptNow)).tasks.map(({ text, link }) => `${text} ${link.replace(`/rounds/${SMALL_ROUND}`, '')}`)

/** The result is shown to the units, which may object until 27 November. */
const shownTo = (store: TestStore, snapshot: string) =>
  giveFeedback(store, someone(), {
    ...{ round: SMALL_ROUND, snapshot, receiptNow: async () => (await newestSnapshot(store.db, SMALL_ROUND))?.receipt ?? '' },
    ...{ closesAt: '2026-11-27T09:30:00.000Z', late: 'refused', shows: { place: true, others: 'none' } },
    ...{ rule: '事实不符的改分。', again: false, why: '按通知反馈' },
  })

describe('CN-13: the first page after a round was settled for good', () => {
  it('asks the body for its signature, and then the office to make the result public', async () => {
    const store = await answeredRound()
    const snapshot = await settled(store)
    expect(await saidTo(store, 'leading-group')).toEqual([`最终定稿等“${APPROVING}”审定签字 /approval`])
    expect(await saidTo(store, 'organiser')).toEqual([`最终定稿在等“${APPROVING}”审定；纸上签了字的，请登记 /approval`])
    await signed(store, snapshot)
    expect(await saidTo(store, 'leading-group')).toEqual([])
    expect(await saidTo(store, 'organiser')).toEqual(['结果已经审定，可以公布、报送 /publication'])
    expect((await homeAs(store, 'unit-filler')).rounds).toMatchObject([{ id: SMALL_ROUND, progress: null }])
  })

  it('sends a refused result back, and names one that was changed since', async () => {
    const store = await answeredRound()
    await signed(store, await settled(store), 'refused')
    expect(await saidTo(store, 'organiser')).toEqual(['审定没有同意：看过意见，改正以后重新定稿 /approval'])
    await answerChecks(store, someone(), { round: SMALL_ROUND, answers: [given({ unit: '乙镇', lane: 'objection' })] })
    expect(await saidTo(store, 'organiser')).toEqual(['最终定稿以后又有改动，要重新定稿 /settle'])
    expect(await saidTo(store, 'leading-group')).toEqual([])
  })

  it('counts down to no stage that came before settling, whatever end was set', async () => {
    const store = await answeredRound()
    const stage = { round: SMALL_ROUND, text: '', late: 'accepted' as const, opensAt: '2026-11-01T00:30:00.000Z' }
    await store.db.insert(roundStages).values([
      { ...stage, position: 1, name: '自查', kind: 'self-check', closesAt: '2026-12-20T09:30:00.000Z' },
      { ...stage, position: 2, name: '审定', kind: 'approve', closesAt: '2026-12-20T09:30:00.000Z' },
    ])
    await settled(store)
    const [card] = (await homeAs(store, 'organiser')).rounds
    expect(card?.stages).toMatchObject([{ state: 'closed', workdaysLeft: null }, { state: 'open' }])
  })

  it('goes on with objections as long as units may object, though somebody settled early', async () => {
    const store = await answeredRound()
    const snapshot = await settled(store, 'feedback')
    await shownTo(store, snapshot)
    await settled(store)
    const { tasks, rounds } = await homeAs(store, 'unit-reviewer')
    expect(tasks.map(({ text }) => text)).toContain('甲镇的考核结果已反馈，有异议的请在期限内提出')
    expect(rounds[0]?.stages.find(({ kind }) => kind === 'feedback')).toMatchObject({ state: 'open' })
    store.setClock('2026-11-27T09:31:00.000Z')
    expect((await homeAs(store, 'unit-reviewer')).tasks).toEqual([])
  })

  it('has nothing more to say once the result is public', async () => {
    const store = await answeredRound([])
    const snapshot = await settled(store)
    expect(await saidTo(store, 'organiser')).toEqual(['最终定稿已经做好，可以公布、报送 /publication'])
    const row = {
      id: 'public',
      round: SMALL_ROUND,
      snapshot,
      level: 'grades' as const,
      hash: 'a',
      files: {},
      at: store.now(),
      by: 'someone',
    }
    await store.db.insert(publications).values(row)
    expect(await homeAs(store, 'organiser')).toEqual({ tasks: [], rounds: [] })
  })
})

describe('SH-09: the first page before a round was settled for good', () => {
  it('says when it can be settled, shown to the units and settled for good', async () => {
    const store = await answeredRound()
    expect(await saidTo(store, 'organiser')).toEqual(['各项已经评完，可以定稿 /settle'])
    expect(await saidTo(store, 'leading-group')).toEqual([])
    const snapshot = await settled(store, 'feedback')
    expect(await saidTo(store, 'organiser')).toEqual(['反馈前定稿已经做好，可以反馈给各单位 /objections'])
    await shownTo(store, snapshot)
    expect(await saidTo(store, 'organiser')).toEqual([])
    store.setClock('2026-11-27T09:31:00.000Z')
    expect(await saidTo(store, 'organiser')).toEqual(['异议期已过，没有待复核的异议，可以做最终定稿 /settle'])
  })

  it('asks for another settling where anything was changed, and not where it was changed back', async () => {
    const store = await answeredRound()
    await settled(store, 'feedback')
    const { receipt = '' } = (await newestSnapshot(store.db, SMALL_ROUND)) ?? {}
    const revision = await raiseRevision(store.db, SMALL_ROUND)
    const now = (is: string) => () => Promise.resolve({ revision, receipt: is })
    const again = ['反馈前定稿以后又有改动，要重新定稿 /settle']
    expect(await saidTo(store, 'organiser')).toEqual(again)
    expect(await saidTo(store, 'organiser', now('another'))).toEqual(again)
    expect(await saidTo(store, 'organiser', now(receipt))).toEqual(['反馈前定稿已经做好，可以反馈给各单位 /objections'])
  })

  it('is told to those who go on with it', async () => {
    const store = await answeredRound()
    for (const [name, role] of [['公开办', 'organiser'], ['组长', 'leading-group']] as const) await newPerson(store, name, name, ROOT_UNIT, role, ROOT_UNIT) // prettier-ignore
    const told = async (person: string) =>
      (await listMessages(store.db, person, { unread: false, limit: 9, offset: 0 })).map(({ link }) => link.split('/').at(-1))
    await settled(store, 'feedback')
    expect([await told('公开办'), await told('组长')]).toEqual([['objections'], []])
    await settled(store)
    expect([await told('公开办'), await told('组长')]).toEqual([['objections'], ['approval']])
  })
})
