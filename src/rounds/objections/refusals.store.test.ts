import { describe, expect, it } from 'vitest'
import { answeredRound, settled } from '../../../test/settledRound.ts'
import { SMALL_ROUND } from '../../../test/smallRound.ts'
import { forFile, someone } from '../../../test/store.ts'
import { listCurrentAnswers } from '../../store/queries/answers.ts'
import { newestSnapshot } from '../../store/queries/settling.ts'
import { giveFeedback, type NewFeedback } from '../feedback/giveFeedback.ts'
import { decideObjection, tryCorrection, type Decision } from './decideObjection.ts'
import { changeObjection, draftObjection } from './draftObjection.ts'
import { admitObjection, fileObjection, withdrawObjection } from './fileObjection.ts'

const NOW = '2026-11-23T02:00:00.000Z'
const REVIEWER = { id: 'reviewer', name: '复核人', role: 'scoring-group' } as const
const WORDS = { text: '已于5月公开', wants: '按已公开计分', proof: ['政府网站首页'] }
const PLACE = { round: SMALL_ROUND, unit: '乙镇', node: '1', check: '1.published', object: '' }
const RIGHT = { check: '1.published', state: 'answered', value: '是', after: null } as const
const refusal = (code: string) => expect.objectContaining({ code }) as Error

describe('giving feedback', () => {
  const store = forFile(() => answeredRound())
  const give = async (more: Partial<NewFeedback> = {}) => {
    store().setClock(NOW)
    const snapshot = await newestSnapshot(store().db, SMALL_ROUND, 'feedback')
    return giveFeedback(store(), someone(), {
      ...{ round: SMALL_ROUND, snapshot: snapshot?.id ?? '', receiptNow: () => Promise.resolve(snapshot?.receipt ?? '') },
      ...{ closesAt: '2026-11-27T09:30:00.000Z', late: 'refused', shows: { place: true, others: 'none' } },
      ...{ rule: '事实不符的改分。', again: false, why: '按通知反馈' },
      ...more,
    })
  }

  it('wants a rule and a reason, an end that lies ahead, and a result that is still the present one', async () => {
    await settled(store(), 'feedback')
    await expect(give({ rule: ' ' })).rejects.toEqual(refusal('feedback-words'))
    await expect(give({ why: '' })).rejects.toEqual(refusal('feedback-words'))
    await expect(give({ closesAt: NOW })).rejects.toEqual(refusal('feedback-past'))
    await expect(give({ receiptNow: () => Promise.resolve('another') })).rejects.toEqual(refusal('feedback-stale'))
    await expect(give()).resolves.toBeTypeOf('string')
  })
})

describe('an objection', () => {
  const store = forFile(async () => {
    const made = await answeredRound()
    made.setClock(NOW)
    const snapshot = await settled(made, 'feedback')
    await giveFeedback(made, someone(), {
      ...{ round: SMALL_ROUND, snapshot, receiptNow: async () => (await newestSnapshot(made.db, SMALL_ROUND))?.receipt ?? '' },
      ...{ closesAt: '2026-11-27T09:30:00.000Z', late: 'refused', shows: { place: true, others: 'none' } },
      ...{ rule: '事实不符的改分。', again: false, why: '按通知反馈' },
    })
    return made
  })
  const scored = () => Promise.reject(new Error('Nothing is scored for what is refused.'))
  let id = ''
  const decide = (more: Partial<Decision>, version = 3) =>
    decideObjection(store(), REVIEWER, {
      ...{ objection: id, version, outcome: 'accepted', why: '网页属实', scored },
      ...{ correction: { answers: [RIGHT], override: null }, ...more },
    })

  it('says why and what it wants, at a question of the row, with what is there to prove it', async () => {
    const draft = (more: object) => draftObjection(store(), someone(), { ...PLACE, ...WORDS, ...more })
    await expect(draft({ text: ' ' })).rejects.toEqual(refusal('objection-words'))
    await expect(draft({ wants: '' })).rejects.toEqual(refusal('objection-words'))
    await expect(draft({ proof: ['file:none'] })).rejects.toEqual(refusal('objection-proof'))
    await expect(draft({ proof: ['evidence:none'] })).rejects.toEqual(refusal('objection-proof'))
    await expect(draft({ check: '1.other' })).rejects.toEqual(refusal('objection-check'))
    await expect(draft({ node: '9' })).rejects.toEqual(refusal('no-row'))
    id = await draft({})
    await expect(changeObjection(store(), someone(), { objection: id, version: 1, ...WORDS, text: '' })).rejects.toEqual(
      refusal('objection-words'),
    )
    await expect(changeObjection(store(), someone(), { objection: 'none', version: 1, ...WORDS })).rejects.toEqual(refusal('no-objection'))
    await changeObjection(store(), someone(), { objection: id, version: 1, ...WORDS, wants: '改为已公开' })
  })

  it('is neither decided, admitted nor taken back where it is in no such state, and of two at once the second is told', async () => {
    await expect(decide({ outcome: 'refused', correction: { answers: [], override: null } }, 2)).rejects.toEqual(refusal('objection-state'))
    await expect(withdrawObjection(store(), someone(), { objection: id, version: 2, from: 'filed', why: '重复' })).rejects.toEqual(
      refusal('objection-state'),
    )
    await expect(fileObjection(store(), someone(), { objection: id, version: 1 })).rejects.toEqual(refusal('objection-changed'))
    expect(await fileObjection(store(), someone(), { objection: id, version: 2 })).toEqual({ state: 'filed' })
    await expect(changeObjection(store(), someone(), { objection: id, version: 3, ...WORDS })).rejects.toEqual(refusal('objection-state'))
    await expect(admitObjection(store(), someone(), { objection: id, version: 3, why: '新的事实' })).rejects.toEqual(
      refusal('objection-state'),
    )
    await expect(admitObjection(store(), someone(), { objection: id, version: 3, why: ' ' })).rejects.toEqual(refusal('objection-why'))
  })

  it('is decided with a reason, by a correction of its own row', async () => {
    const nothing = () => Promise.resolve({ results: [], history: [], decisions: [] })
    const points = { node: '1', points: '5' }
    await expect(decide({ why: ' ' })).rejects.toEqual(refusal('objection-why'))
    await expect(decide({ outcome: 'refused' })).rejects.toEqual(refusal('objection-refused-corrects'))
    await expect(decide({ correction: { answers: [], override: null } })).rejects.toEqual(refusal('objection-no-correction'))
    const elsewhere = { answers: [{ ...RIGHT, check: '2.published' }], override: null }
    await expect(decide({ correction: elsewhere, scored: nothing })).rejects.toEqual(refusal('objection-elsewhere'))
    await expect(tryCorrection(store(), REVIEWER, { objection: id, version: 3, correction: elsewhere, scored: nothing })).rejects.toEqual(
      refusal('objection-elsewhere'),
    )
    const misspelt = { answers: [], override: { ...points, points: '五分' } }
    await expect(decide({ correction: misspelt, scored: nothing })).rejects.toEqual(refusal('override-points'))
    await expect(decide({ correction: { answers: [], override: { ...points, node: '9' } }, scored: nothing })).rejects.toEqual(
      refusal('node-unknown'),
    )
  })

  it('changes no answer when it is not taken', async () => {
    expect(await decide({ outcome: 'refused', correction: { answers: [], override: null } })).toEqual([])
    const standing = await listCurrentAnswers(store().db, SMALL_ROUND, ['乙镇'])
    expect(standing.map(({ answer }) => [answer.lane, answer.value])).toEqual([['assessor', '否']])
  })
})
