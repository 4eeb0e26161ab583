import { describe, expect, it } from 'vitest'
import { INCOMING_ROUND, incomingRound } from '../../../test/incomingProgramme.ts'
import { forFile, someone } from '../../../test/store.ts'
import { factsOfRound } from '../life/facts/factsOfRound.ts'
import { unitPage } from '../life/pages/unitPage.ts'
import { rebuild } from '../life/results/rebuild.ts'
import { settleRound } from '../settling/settleRound.ts'
import type { IncomingInput, IncomingLine } from './Incoming.ts'
import { lossesOfUnit, readIncoming } from './readIncoming.ts'
import { previewIncoming, takeIncoming } from './takeIncoming.ts'
import { withdrawIncoming } from './withdrawIncoming.ts'

const store = forFile(incomingRound)

const linesOf = (rows: readonly Readonly<Record<string, string>>[]): readonly IncomingLine[] =>
  rows.map((cells, at) => ({ row: at + 2, cells }))

const input = (rows: readonly Readonly<Record<string, string>>[], parts: Partial<IncomingInput> = {}): IncomingInput => ({
  ...{ round: INCOMING_ROUND, kind: 'assessment', check: 'upstream.deductions', within: 'group', figure: 'total' },
  source: { title: '市政务公开第三方评估报告', issuer: '市政务公开办', number: '示政公开〔2024〕3号', on: '2024-12-20' },
  ...{ file: 'paper', from: { kind: 'file', lines: linesOf(rows) }, names: [], othersLostNothing: false },
  ...parts,
})

async function take(said: IncomingInput): Promise<string> {
  const preview = await previewIncoming(store(), someone(), said)
  expect(preview).toMatchObject({ ready: true, faults: [], unnamed: [] })
  const taken = await takeIncoming(store(), someone(), said, preview.digest)
  if (taken.outcome !== 'done') throw new Error('It changed meanwhile.')
  return taken.id
}

const takeBack = (id: string) => withdrawIncoming(store(), someone(), { round: INCOMING_ROUND, import: id, why: '来文更正' })

const answersOf = async (unit: string, check: string) =>
  ((await factsOfRound(store().db, INCOMING_ROUND)).units.find((one) => one.unit.id === unit)?.facts.answers[check] ?? []).map(
    ({ lane, by, value }) => ({ lane, by, value }),
  )

const LOSSES = [
  { unit: '甲镇人民政府', what: '规划信息', clause: '历史规划没有发布', lost: '0.8分', taken: '2.3' },
  { unit: '', what: '政策咨询电话', clause: '电话没有接通', lost: '－1.5', taken: '' },
  { unit: '乙镇', what: '', clause: '', lost: '', taken: '0' },
]

describe('SZ-07: losses of another assessment', () => {
  it('become rows of the register with source and clause, each unit complete, and are kept for its page', async () => {
    const said = input(LOSSES, { othersLostNothing: true })
    const preview = await previewIncoming(store(), someone(), said)
    expect(preview.rows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['甲镇', 'taken'],
      ['甲镇', 'taken'],
      ['乙镇', 'taken'],
    ])
    expect(preview.effects.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['甲镇', '没有', '2条'],
      ['乙镇', '没有', '没有'],
      ['丙镇', '没有', '没有'],
    ])
    expect(preview.notes).toEqual([])
    const id = await take(said)
    const title = '市政务公开第三方评估报告（示政公开〔2024〕3号）'
    const rows = [
      { id: '规划信息', fields: { 扣分: '0.8', 来源: title, 条款: '历史规划没有发布：规划信息' } },
      { id: '政策咨询电话', fields: { 扣分: '1.5', 来源: title, 条款: '电话没有接通：政策咨询电话' } },
    ]
    expect(await answersOf('甲镇', 'upstream.deductions')).toEqual([
      { lane: 'import', by: '市政务公开办', value: { rows, complete: true } },
    ])
    expect(await answersOf('丙镇', 'upstream.deductions')).toEqual([
      { lane: 'import', by: '市政务公开办', value: { rows: [], complete: true } },
    ])
    expect((await lossesOfUnit(store().db, INCOMING_ROUND, '甲镇', null)).lists[0]?.losses).toEqual([
      { what: '规划信息', clause: '历史规划没有发布', points: '0.8' },
      { what: '政策咨询电话', clause: '电话没有接通', points: '1.5' },
    ])
    expect((await lossesOfUnit(store().db, INCOMING_ROUND, '乙镇', null)).lists).toEqual([])

    // A second list stands beside it, and says that the same source came before.
    const again = input([{ unit: '甲镇', what: '规划信息', clause: '', lost: '0.2' }])
    expect((await previewIncoming(store(), someone(), again)).notes[0]).toContain('同一来源')
    const second = await take(again)
    expect(
      (await answersOf('甲镇', 'upstream.deductions')).flatMap(({ value }) =>
        typeof value === 'object' && 'rows' in value ? value.rows.map((row) => row.id) : [],
      ),
    ).toEqual(['规划信息', '政策咨询电话', '规划信息（2）'])
    await takeBack(id)
    expect((await answersOf('甲镇', 'upstream.deductions')).map(({ value }) => value)).toMatchObject([
      { rows: [{ id: '规划信息（2）' }], complete: true },
    ])
    expect(await answersOf('丙镇', 'upstream.deductions')).toEqual([])
    await takeBack(second)
    expect(await answersOf('甲镇', 'upstream.deductions')).toEqual([])
    await expect(takeBack(second)).rejects.toMatchObject({ code: 'incoming-withdrawn' })
    expect((await rebuild(store(), someone())).differing).toEqual([])
  })

  it('says where sums do not agree, names nobody knows, and takes nothing until each is settled', async () => {
    const said = input([
      { unit: '甲镇', what: '规划信息', clause: '', lost: '0.8', taken: '2' },
      { unit: '丁镇', what: '电话', clause: '', lost: '1' },
      { unit: '乙镇', what: '年报', clause: '', lost: '半分' },
    ])
    const preview = await previewIncoming(store(), someone(), said)
    expect(preview).toMatchObject({ ready: false, unnamed: [{ written: '丁镇', rows: [3] }] })
    expect(preview.notes).toEqual(['甲镇：逐条扣分加起来是0.8，文件里的扣分合计是2，对不上，请和来文核对。'])
    expect(preview.rows[2]).toMatchObject({ outcome: 'faulty', says: ['扣分“半分”不是数，请写成 0.8 这样'] })
    await expect(takeIncoming(store(), someone(), said, preview.digest)).rejects.toMatchObject({ code: 'incoming-faulty' })
    const left = { ...said, names: [{ written: '丁镇', unit: null, why: '' }] }
    await expect(previewIncoming(store(), someone(), left)).rejects.toMatchObject({ code: 'incoming-left-why' })
    const fixed = input(
      [
        { unit: '甲镇', what: '规划信息', clause: '', lost: '0.8' },
        { unit: '丁镇', what: '电话', clause: '', lost: '1' },
      ],
      {
        names: [{ written: '丁镇', unit: '丙镇', why: '' }],
      },
    )
    const id = await take(fixed)
    expect(await answersOf('丙镇', 'upstream.deductions')).toHaveLength(1)
    await takeBack(id)
    const bare = input([{ unit: '甲镇', what: '一', lost: '1' }], { file: null })
    await expect(previewIncoming(store(), someone(), bare)).rejects.toMatchObject({ code: 'incoming-paper' })
  })

  it('takes another body’s points, with the list of what was lost, and puts back what stood before', async () => {
    const points = (value: string) =>
      input([{ unit: '甲镇', points: value }], {
        check: '1.score',
        source: { title: `省评估${value}`, issuer: '省政务公开办', number: null, on: null },
      })
    const first = await take(points('8'))
    const second = await take(points('8.5'))
    expect(await answersOf('甲镇', '1.score')).toMatchObject([{ value: '8.5' }])
    await takeBack(second)
    expect(await answersOf('甲镇', '1.score')).toMatchObject([{ value: '8' }])
    await takeBack(first)
    expect(await answersOf('甲镇', '1.score')).toEqual([])
    const off = input([{ unit: '乙镇', points: '9', what: '年报', clause: '迟报', lost: '0.4' }], { check: '1.score' })
    expect((await previewIncoming(store(), someone(), off)).notes).toEqual(['乙镇：逐条扣分加起来是0.4，扣分是1，对不上，请和来文核对。'])
    expect(
      (await previewIncoming(store(), someone(), input([{ unit: '乙镇', points: '12' }], { check: '1.score' }))).rows[0]?.outcome,
    ).toBe('faulty')
  })

  it('shows it again where somebody else wrote meanwhile', async () => {
    const said = input([{ unit: '甲镇', what: '规划信息', clause: '', lost: '0.8' }])
    const { digest } = await previewIncoming(store(), someone(), said)
    const other = await take(
      input([{ unit: '甲镇', what: '别的', clause: '', lost: '0.1' }], {
        source: { title: '另一份', issuer: '省政务公开办', number: null, on: null },
      }),
    )
    expect(await takeIncoming(store(), someone(), said, digest)).toMatchObject({ outcome: 'changed-meanwhile', id: null })
    await takeBack(other)
  })
})

it('SZ-07: holds up settling where the programme waits for it, until it came', async () => {
  const settle = () => settleRound(store(), someone(), { round: INCOMING_ROUND, kind: 'final', why: '全部核对完毕' })
  await expect(settle()).rejects.toMatchObject({ details: expect.arrayContaining(['等待导入的得分：6 处']) as unknown })
  const id = await take(input(LOSSES, { othersLostNothing: true }))
  await expect(settle()).rejects.toMatchObject({ details: expect.arrayContaining(['等待导入的得分：3 处']) as unknown })
  await takeBack(id)
})

describe('CN-10: earlier years', () => {
  const years = (rows: readonly Readonly<Record<string, string>>[], parts: Partial<IncomingInput> = {}) =>
    input(rows, { kind: 'history', check: null, ...parts })
  const history = async () => (await factsOfRound(store().db, INCOMING_ROUND)).history

  it('come in from a file, decide grades, replace what was known, and are as they were when taken back', async () => {
    const id = await take(
      years([
        { unit: '甲镇', year: '2023年', place: '第3名' },
        { unit: '乙镇', year: '2023', place: '1' },
      ]),
    )
    expect(await history()).toEqual([
      { year: 2023, unit: '甲镇', within: 'group', place: 3, of: 3 },
      { year: 2023, unit: '乙镇', within: 'group', place: 1, of: 3 },
    ])
    const mended = await take(
      years([{ unit: '甲镇', year: '2023', place: '2', of: '3' }], {
        source: { title: '更正', issuer: '县政府办', number: null, on: null },
      }),
    )
    expect(await history()).toHaveLength(2)
    await expect(takeBack(id)).rejects.toMatchObject({ code: 'incoming-replaced' })
    await takeBack(mended)
    await takeBack(id)
    expect(await history()).toEqual([])
    const wrong = await previewIncoming(
      store(),
      someone(),
      years([
        { unit: '甲镇', year: '2024', place: '1' },
        { unit: '乙镇', year: '2023', place: '末位' },
      ]),
    )
    expect(wrong.rows.map(({ outcome }) => outcome)).toEqual(['faulty', 'faulty'])
  })
})

describe('evaluations by several', () => {
  const panel = (rows: readonly Readonly<Record<string, string>>[], check = '2.quality') => input(rows, { kind: 'mutual', check })

  it('each sit in their own seat, or in the place that the programme names, and are joined by it', async () => {
    const id = await take(panel([18, 16, 14].map((points, at) => ({ unit: '甲镇', by: `专家${String(at + 1)}`, points: String(points) }))))
    expect(await answersOf('甲镇', '2.quality')).toEqual(
      [18, 16, 14].map((points, at) => ({ lane: 'expert', by: `专家${String(at + 1)}`, value: String(points) })),
    )
    await takeBack(id)
    expect(await answersOf('甲镇', '2.quality')).toEqual([])
    const views = await take(
      panel(
        [
          { unit: '甲镇', by: '领导', points: '9' },
          { unit: '甲镇', by: '群众', points: '8' },
        ],
        '3.view',
      ),
    )
    expect(await answersOf('甲镇', '3.view')).toMatchObject([
      { lane: 'import', by: '领导' },
      { lane: 'import', by: '群众' },
    ])
    await takeBack(views)
  })

  it('are refused in words where the programme has no place for them', async () => {
    const says = async (rows: readonly Readonly<Record<string, string>>[], check?: string) =>
      (await previewIncoming(store(), someone(), panel(rows, check))).rows.flatMap((row) => (row.outcome === 'faulty' ? row.says : []))
    expect(
      await says(
        [
          { unit: '甲镇', by: '群众', points: '8' },
          { unit: '甲镇', by: '群众', points: '9' },
        ],
        '3.view',
      ),
    ).toEqual(['“群众”对同一个单位有几个分数，方案没有规定它们怎样合成；请按来文的办法合成一个以后再导入'])
    expect(await says([{ unit: '甲镇', by: '媒体', points: '8' }], '3.view')).toEqual(['方案里的评价方没有“媒体”，只有：领导、专家、群众'])
    expect(await says([{ unit: '甲镇', by: '甲镇人民政府', points: '18' }])).toEqual(['本单位不评本单位，请删去这个分数'])
    expect(
      await says(
        [
          { unit: '甲镇', by: '一', points: '8' },
          { unit: '甲镇', by: '二', points: '9' },
        ],
        '1.score',
      ),
    ).toHaveLength(1)
  })
})

it('takes nothing without lines, a source that can be found again, and words that can be kept; takes nothing back without a reason', async () => {
  const row = { unit: '甲镇', what: '年报', clause: '', lost: '1' }
  const source = { title: '第三方评估通报', issuer: '市政务公开办', number: null, on: null }
  const refusals: readonly (readonly [IncomingInput, string])[] = [
    [input([]), 'incoming-empty'],
    [input(Array.from({ length: 20_001 }, () => row)), 'incoming-long'],
    [input([row], { source: { ...source, issuer: ' ' } }), 'incoming-source'],
    [input([row], { source: { ...source, title: '通报\0' } }), 'incoming-text'],
  ]
  for (const [said, code] of refusals) await expect(previewIncoming(store(), someone(), said)).rejects.toMatchObject({ code })
  for (const why of [' ', '更正\0'])
    await expect(withdrawIncoming(store(), someone(), { round: INCOMING_ROUND, import: 'none', why })).rejects.toMatchObject({
      code: 'incoming-why',
    })
})

it('lists what came in, and which checks can take more, those first that wait for it', async () => {
  const { imports, targets, history } = await readIncoming(store().db, INCOMING_ROUND, 0)
  expect(imports.every(({ withdrawn }) => withdrawn?.why === '来文更正')).toBe(true)
  expect(targets.map(({ ask, kinds, expected }) => [ask, kinds, expected])).toEqual([
    ['市第三方评估对本单位的扣分', ['assessment'], true],
    ['省第三方评估得分', ['assessment', 'round', 'mutual'], true],
    ['解读质量', ['mutual'], false],
    ['评议得分', ['mutual'], false],
  ])
  expect(history).toEqual({ asked: true, within: 'group', known: 0 })
  expect((await unitPage(store().db, INCOMING_ROUND, '甲镇')).answers.filter(({ state }) => state !== 'withdrawn')).toEqual([])
})
