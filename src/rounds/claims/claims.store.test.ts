import { describe, expect, it } from 'vitest'
import { BONUS_FILES } from '../../../test/bonusProgramme.ts'
import { member, openRoundOf, ROOT_UNIT } from '../../../test/openedRound.ts'
import { newPerson } from '../../../test/people.ts'
import { forFile, newStore, someone } from '../../../test/store.ts'
import { score } from '../../engine/score.ts'
import { showPoints } from '../../engine/print.ts'
import { withdrawIncident } from '../../incidents/withdrawIncident.ts'
import type { Actor } from '../../model/Actor.ts'
import { roundLeads, roundStages, snapshots } from '../../store/schema/index.ts'
import { claimsOfUnit, findClaim } from '../../store/queries/claims.ts'
import { listIncidentsOf } from '../../store/queries/incidents.ts'
import { listMessages } from '../../store/queries/messages.ts'
import { answerChecks } from '../life/answers/answerChecks.ts'
import { currentFactsOf } from '../life/facts/currentFactsOf.ts'
import { factsOfRound } from '../life/facts/factsOfRound.ts'
import { watchingRounds } from '../life/results/watchingRounds.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import type { ScoredAlone } from '../objections/movedBy.ts'
import { claimList, claimPage, unitClaims } from './claimPages.ts'
import { decideClaim, tryClaim } from './decideClaim.ts'
import { changeClaim, draftClaim, type NewClaim } from './draftClaim.ts'
import { fileClaim, withdrawClaim } from './fileClaim.ts'

const ROUND = 'bonus'
const NOW = '2026-11-23T02:00:00.000Z'
const OPENED = { node: 'bonus-1', check: 'bonus-1.opened', on: '2024-05-01', fields: { name: '县自来水公司', complete: '是' } }
const WORDS = { text: '已在县政府网站公开', proof: ['https://example.gov.cn/water'] }
const REVIEWER: Actor = { id: 'yi', name: '易核', role: 'unit-reviewer' }
const refusal = (code: string) => expect.objectContaining({ code }) as Error

/** The same, its first bonus led by an office. */
const FILES = {
  ...BONUS_FILES,
  'programme.yaml': (BONUS_FILES['programme.yaml'] ?? '')
    .replace('result:\n', 'assessors: [{name: 县编办}, {name: 县司法局}]\nresult:\n')
    .replace('name: 公共企事业单位信息公开\n', 'name: 公共企事业单位信息公开\n          assessor: 县编办\n'),
}

async function opened() {
  const store = await newStore()
  store.setClock(NOW)
  await openRoundOf(store, FILES, { id: ROUND, roster: ['甲镇', '乙镇', '丙镇'].map((name) => member(name, '乡镇')) })
  const late = [
    ['甲镇', '0'],
    ['乙镇', '1'],
    ['丙镇', '5'],
  ] as const
  await answerChecks(store, someone(), {
    round: ROUND,
    answers: late.map(([unit, value]) => ({ unit, check: '1.late', lane: 'assessor', state: 'answered', value, after: null })),
  })
  await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
  await newPerson(store, 'yi', '易核', '乙镇', 'unit-reviewer')
  await newPerson(store, 'both', '双肩', ROOT_UNIT, 'organiser')
  return store
}

const store = forFile(opened)

const scored = async (): Promise<ScoredAlone> => {
  const terms = await termsOf(store().db, ROUND)
  const { units, history, decisions } = await factsOfRound(store().db, ROUND)
  return { results: units.map(({ unit, facts }) => score(terms.compiled, unit, facts, terms.asOf, terms.calendar)), history, decisions }
}
const totalOf = async (unit: string) => {
  const terms = await termsOf(store().db, ROUND)
  const { unit: record, facts } = await currentFactsOf(store().db, ROUND, unit)
  return showPoints(score(terms.compiled, record, facts, terms.asOf, terms.calendar).total, 2).text
}
const draft = (more: Partial<NewClaim> = {}) => draftClaim(store(), REVIEWER, { round: ROUND, unit: '乙镇', ...OPENED, ...WORDS, ...more })
const filed = async (more: Partial<NewClaim> = {}) => {
  const claim = await draft(more)
  await fileClaim(store(), REVIEWER, { claim, version: 1 })
  return claim
}
const grant = (claim: string, more: object = {}) =>
  decideClaim(store(), someone('organiser', 'li'), {
    ...{ claim, version: 2, granted: true, why: '网页属实', on: OPENED.on, fields: OPENED.fields, scored },
    ...more,
  })
const refuse = (claim: string, why = '没有公开收费标准') =>
  decideClaim(store(), someone('organiser', 'li'), { claim, version: 2, granted: false, why })

describe('a claim (CN-05)', () => {
  it('names a bonus of the unit’s card, and is no claim of anything else', async () => {
    await expect(draft({ node: '1', check: '1.late' })).rejects.toEqual(refusal('no-bonus'))
    await expect(draft({ unit: '丁镇' })).rejects.toEqual(refusal('unit-not-in-round'))
    await expect(draft({ proof: ['file:none'] })).rejects.toEqual(refusal('claim-proof'))
    await expect(draft({ text: '公开了\u0000' })).rejects.toEqual(refusal('claim-text'))
  })

  it('is drafted as far as it is known, and filed only when it is whole, in the period, and proven', async () => {
    const claim = await draft({ on: '2023-05-01', fields: {}, proof: [] })
    const file = (version: number) => fileClaim(store(), REVIEWER, { claim, version })
    await expect(file(1)).rejects.toMatchObject({
      code: 'claim-unfit',
      details: [expect.stringContaining('不在考核期间'), '请填写“单位名称”。', '请填写“所列信息是否基本齐全”。'] as unknown,
    })
    await changeClaim(store(), REVIEWER, { claim, version: 1, ...OPENED, ...WORDS, fields: { name: '县供电公司', complete: '也许' } })
    await expect(file(2)).rejects.toMatchObject({ code: 'claim-unfit' })
    await changeClaim(store(), REVIEWER, {
      claim,
      version: 2,
      ...OPENED,
      text: '',
      proof: [],
      fields: { name: '县供电公司', complete: '是' },
    })
    await expect(file(3)).rejects.toEqual(refusal('claim-proofless'))
    await expect(file(2)).rejects.toEqual(refusal('claim-changed'))
    await withdrawClaim(store(), REVIEWER, { claim, version: 3, from: 'drafted', why: '' })
    await expect(file(4)).rejects.toEqual(refusal('claim-state'))
    const { db } = store()
    const shown = await unitClaims(db, await termsOf(db, ROUND), { unit: '乙镇', now: NOW, may: { draft: true, file: true } })
    expect([shown.claims, shown.window, shown.locked, shown.bonuses.map(({ name }) => name)]).toEqual([
      [],
      null,
      null,
      ['公共企事业单位信息公开', '上级表扬'],
    ])
  })

  it('is granted as a row of the assessors’ answer, tells whom it moves beforehand, and the unit at once with the reason', async () => {
    const claim = await filed()
    const before = await totalOf('乙镇')
    const tried = await tryClaim(store(), someone('organiser', 'li'), { claim, version: 2, on: OPENED.on, fields: OPENED.fields, scored })
    expect([before, tried.moved[0]?.after.total, await totalOf('乙镇')]).toEqual(['99', '99.2', '99'])
    expect(tried.rows).toEqual([{ node: 'bonus-1', name: '公共企事业单位信息公开', before: '0', after: '0.2' }])
    expect(tried.cap).toBeNull()
    expect((await listMessages(store().db, 'li', { unread: true, limit: 9, offset: 0 })).map(({ title }) => title)).toEqual([
      '乙镇申报“公共企事业单位信息公开”加分',
    ])
    await grant(claim)
    expect(await totalOf('乙镇')).toBe('99.2')
    const [told] = await listMessages(store().db, 'yi', { unread: true, limit: 9, offset: 0 })
    expect([told?.title, told?.body, told?.link]).toEqual([
      '乙镇申报的“公共企事业单位信息公开”：予以加分',
      '理由：网页属实',
      `/rounds/${ROUND}/claims/${encodeURIComponent('乙镇')}`,
    ])
    expect(await findClaim(store().db, claim)).toMatchObject({ state: 'accepted', answer: expect.any(Number) as number, incident: null })
    await expect(grant(claim, { version: 3 })).rejects.toEqual(refusal('claim-state'))
  })

  it('counts once: the same thing is neither filed nor granted again, and other rows stay', async () => {
    const again = await draft()
    await expect(fileClaim(store(), REVIEWER, { claim: again, version: 1 })).rejects.toEqual(refusal('claim-double'))
    const other = await filed({ fields: { name: '县燃气公司', complete: '是' } })
    await expect(grant(other)).rejects.toEqual(refusal('claim-counted'))
    await grant(other, { fields: { name: '县燃气公司', complete: '是' } })
    expect(await totalOf('乙镇')).toBe('99.4')
  })

  it('is pointed out where one proof serves twice, also in another unit’s claim', async () => {
    const { db } = store()
    const third = await draftClaim(store(), someone('unit-reviewer', 'bing'), {
      ...{ round: ROUND, unit: '丙镇', ...OPENED, text: '', proof: ['http://example.gov.cn/water/'] },
    })
    await fileClaim(store(), someone('unit-reviewer', 'bing'), { claim: third, version: 1 })
    const terms = await termsOf(db, ROUND)
    const list = await claimList(db, terms, () => true)
    expect(list.claims.map(({ unitName, state, same }) => [unitName, state, same])).toEqual([
      ['乙镇', 'accepted', 2],
      ['乙镇', 'accepted', 2],
      ['丙镇', 'filed', 2],
    ])
    const row = await findClaim(db, third)
    if (!row) throw new Error('It was filed.')
    const reader = { person: { id: 'li' }, at: NOW, principals: [], mayDecide: true, isSeen: () => true }
    const page = await claimPage(db, terms, row, reader)
    expect(page.same.map(({ unitName, names }) => [unitName, names])).toEqual([
      ['乙镇', ['https://example.gov.cn/water']],
      ['乙镇', ['https://example.gov.cn/water']],
    ])
    expect(page.may).toEqual({ decide: true, whyNot: null })
    await refuse(third)
    expect(await findClaim(db, third)).toMatchObject({ state: 'refused', decidedWhy: '没有公开收费标准', moved: null, answer: null })
    expect(await totalOf('丙镇')).toBe('89')
  })

  it('is decided by nobody of the unit itself, and never without a reason', async () => {
    const claim = await filed({ fields: { name: '县热力公司', complete: '是' } })
    await expect(refuse(claim, ' ')).rejects.toEqual(refusal('claim-why'))
    const decide = (id: string) => decideClaim(store(), someone('organiser', id), { claim, version: 2, granted: false, why: '不属实' })
    await expect(decide('yi')).rejects.toEqual(refusal('claim-own-unit'))
    await withdrawClaim(store(), REVIEWER, { claim, version: 2, from: 'filed', why: '材料不全' })
    await expect(decide('li')).rejects.toEqual(refusal('claim-changed'))
  })

  it('becomes an incident where the list is fed by such; the limit that swallows it is named; taken back, it counts no more', async () => {
    const { db } = store()
    const claim = await filed({ node: 'bonus-2', check: 'praises', fields: { by: '省' }, proof: ['示政办〔2024〕9号'] })
    const tried = await tryClaim(store(), someone('organiser', 'li'), { claim, version: 2, on: OPENED.on, fields: { by: '省' }, scored })
    expect([tried.moved[0]?.before.total, tried.moved[0]?.after.total]).toEqual(['99.4', '100'])
    expect(tried.cap).toEqual({ name: '评分表得分加加分项目', text: '累计加分后超过100分的，按100分计算' })
    await grant(claim, { fields: { by: '市' } })
    const [incident] = await listIncidentsOf(db, '乙镇')
    expect(incident).toMatchObject({ kind: '表扬', on: '2024-05-01', fields: { by: '市' }, claim, proof: ['示政办〔2024〕9号'] })
    const own = async () => {
      const shown = await unitClaims(db, await termsOf(db, ROUND), { unit: '乙镇', now: NOW, may: { draft: true, file: true } })
      return shown.claims.find(({ id }) => id === claim)
    }
    expect(await own()).toMatchObject({
      ...{ decidedBy: '示例县', decidedWhy: '网页属实', undone: null },
      verified: [
        { ask: '表扬机关', text: '市' },
        { ask: '日期', text: '2024-05-01' },
      ],
    })
    await withdrawIncident(store(), someone(), { incident: incident?.id ?? '', why: '表扬的是别的单位' }, watchingRounds)
    expect(await own()).toMatchObject({ undone: { why: '表扬的是别的单位' } })
    expect(await totalOf('乙镇')).toBe('99.4')
  })

  it('is told to whoever leads its row, and to no other lead', async () => {
    const { db } = store()
    await db.insert(roundLeads).values([
      { round: ROUND, lead: '县编办', unit: '甲镇' },
      { round: ROUND, lead: '县司法局', unit: '丙镇' },
    ])
    await newPerson(store(), 'bian', '卞办', '甲镇', 'lead-assessor', ROOT_UNIT)
    await newPerson(store(), 'si', '司法', '丙镇', 'lead-assessor', ROOT_UNIT)
    const claim = await filed({ fields: { name: '县公交公司', complete: '是' } })
    const titles = async (who: string) => (await listMessages(db, who, { unread: true, limit: 9, offset: 0 })).map(({ title }) => title)
    expect(await titles('bian')).toEqual(['乙镇申报“公共企事业单位信息公开”加分'])
    expect(await titles('si')).toEqual([])
    await withdrawClaim(store(), REVIEWER, { claim, version: 2, from: 'filed', why: '重复' })
  })

  it('is not taken any more once the round is settled, where no stage says until when', async () => {
    const { db, now } = store()
    const claim = await draft({ fields: { name: '县客运站', complete: '是' } })
    const settled = { id: 'settled', round: ROUND, receipt: 'r', journalSeq: 1, files: {}, at: now(), by: 'li' }
    await db.insert(snapshots).values(settled)
    await expect(draft()).rejects.toMatchObject({ kind: 'locked', code: 'claim-settled' })
    await expect(fileClaim(store(), REVIEWER, { claim, version: 1 })).rejects.toMatchObject({ code: 'claim-settled' })
    await db.delete(snapshots)
    await fileClaim(store(), REVIEWER, { claim, version: 1 })
  })

  it('is taken while evidence is handed in, late where the notice takes what is late', async () => {
    const { db } = store()
    const stage = { round: ROUND, position: 0, name: '报送佐证', kind: 'evidence' as const, text: '' }
    await db.insert(roundStages).values({ ...stage, closesAt: '2026-11-01T00:00:00.000Z', late: 'refused' })
    await expect(draft()).rejects.toMatchObject({ kind: 'locked', code: 'stage-closed' })
    await db.update(roundStages).set({ late: 'accepted' })
    const claim = await filed({ fields: { name: '县公交公司', complete: '是' } })
    expect(await findClaim(db, claim)).toMatchObject({ late: true })
    expect((await claimsOfUnit(db, ROUND, '乙镇')).length).toBeGreaterThan(4)
  })
})
