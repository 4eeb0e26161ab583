import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { asked, askedFiles, type Asking } from '../../../test/asked.ts'
import { LED_ROUND, ledRound } from '../../../test/ledProgramme.ts'
import { ROOT_UNIT } from '../../../test/openedRound.ts'
import { forFile } from '../../../test/store.ts'
import { readTables } from '../../notices/readTables.ts'
import { UnreadableFile } from '../../notices/readers/UnreadableFile.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { insertStages } from '../../store/queries/stages.ts'
import { answers, contents, drafts, files, people as persons, roundLeads, rounds, roundStages } from '../../store/schema/index.ts'
import { answerRoutes } from './answers.ts'
import { handOverRoutes, type SheetPreviewAnswer, type SheetTakenAnswer } from './handOver.ts'

const PEOPLE: Readonly<Record<string, Asking>> = {
  ma: { unit: ROOT_UNIT, duties: [['organiser', ROOT_UNIT]] },
  li: { unit: '市编办', duties: [['lead-assessor', ROOT_UNIT]] },
  wu: { unit: '市财政局', duties: [['lead-assessor', ROOT_UNIT]] },
  he: { unit: '市教育局', duties: [['unit-filler', '市教育局']] },
}
const PATH = `/api/rounds/${LED_ROUND}`
const ASSESSOR = { lane: 'assessor' }

/** A sheet as rows of cells, whose head is the second. */
type Cells = string[][]

const read = (bytes: Uint8Array): Cells => {
  const rows = readTables('表格', bytes, () => 0)[0]?.rows ?? []
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  return rows.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? ''))
}
const write = ([head = [], ...rows]: Cells) => writeXlsx([{ name: '答案', head, rows, widths: [] }])
const column = (cells: Cells, head: string): number => cells[1]?.indexOf(head) ?? -1

/** The row of a unit and a question. */
function rowOf(cells: Cells, unit: string, indicator: string, ask = '是否公开'): string[] {
  const [u, i, a] = [column(cells, '单位'), column(cells, '指标'), column(cells, '问题')]
  const found = cells.find((row) => row[u] === unit && row[i]?.includes(indicator) === true && row[a] === ask)
  if (!found) throw new Error(`No row of ${unit}, ${indicator}.`)
  return found
}

describe('cells handed over as workbooks', () => {
  const store = forFile(ledRound)
  const inProcess = (name: string, bytes: Uint8Array) =>
    new Promise<ReturnType<typeof readTables>>((done) => {
      done(readTables(name, bytes, () => 0))
    })
  const sheets = () => askedFiles(store(), handOverRoutes(inProcess), PEOPLE)
  const query = (asks: Readonly<Record<string, string>>) => new URLSearchParams(asks).toString()
  const out = async (who: string, asks: Readonly<Record<string, string>>): Promise<Cells> =>
    read((await sheets().fetch(who, `${PATH}/sheet.xlsx?${query(asks)}`)).bytes)
  const preview = async (who: string, cells: Cells, asks: Readonly<Record<string, string>> = ASSESSOR) => {
    const { status, body } = await sheets().put(who, `${PATH}/sheets/preview?${query(asks)}`, await write(cells))
    return { status, code: body.code, ...(body as unknown as SheetPreviewAnswer) }
  }
  const take = async (who: string, cells: Cells, digest: string, asks: Readonly<Record<string, string>> = ASSESSOR) => {
    const { status, body } = await sheets().put(who, `${PATH}/sheets/take?${query({ ...asks, digest })}`, await write(cells))
    return { status, code: body.code, message: body.message, ...(body as unknown as SheetTakenAnswer) }
  }
  const fill = (cells: Cells, row: string[], text: string, head = '答案') => {
    row[column(cells, head)] = text
  }
  const at = '2026-11-22T01:00:00.000Z'
  beforeAll(async () => {
    const { db } = store()
    await db
      .update(rounds)
      .set({ answering: { 部门: { '1.published': ['assessor', 'self'] } } })
      .where(eq(rounds.id, LED_ROUND))
    await db.insert(roundLeads).values(['市编办', '市财政局'].map((lead) => ({ round: LED_ROUND, lead, unit: lead })))
    await db
      .insert(persons)
      .values(Object.entries(PEOPLE).map(([id, { unit }]) => ({ id, login: id, name: id, unit, state: 'active' as const, createdAt: at })))
  })

  it('names exactly the two cells that were changed, whatever was sorted, and takes those', async () => {
    const cells = await out('ma', ASSESSOR)
    expect(cells[0]?.[0]).toContain('示例市2024年度政务公开考核 · 评分表 · ma · ')
    expect(cells.filter((row) => row[column(cells, '问题')] === '是否公开')).toHaveLength(8)
    fill(cells, rowOf(cells, '市教育局', '指标1'), '是')
    const second = rowOf(cells, '甲镇', '指标2')
    fill(cells, second, '无法判定', '状态')
    fill(cells, second, '=网站打不开', '说明')
    const sorted = [...cells.slice(0, 2), ...cells.slice(2).reverse()]
    const found = await preview('ma', sorted)
    expect(found.faults).toEqual([])
    expect(found.changes.map(({ unit, indicator, before, after, conflict }) => [unit, indicator, before, after, conflict])).toEqual([
      ['甲镇', '指标2', '未答', '无法判定：=网站打不开', null],
      ['市教育局', '指标1', '未答', '是', null],
    ])
    expect(await store().db.select().from(answers)).toEqual([])
    const ended = await take('ma', sorted, found.digest)
    expect([ended.outcome, ended.taken, ended.left]).toEqual(['done', 2, 0])
    const kept = await store().db.select().from(answers).orderBy(answers.id)
    expect(kept.map(({ unit, check, lane, via, state, saidBy }) => [unit, check, lane, via, state, saidBy])).toEqual([
      ['甲镇', '2.published', 'assessor', 'sheet', 'cantTell', 'ma'],
      ['市教育局', '1.published', 'assessor', 'sheet', 'answered', 'ma'],
    ])
    expect((await preview('ma', sorted)).changes).toEqual([])
  })

  it('writes what begins like a formula as a text, and reads it back unchanged', async () => {
    const cells = await out('ma', ASSESSOR)
    expect(rowOf(cells, '甲镇', '指标2')[column(cells, '说明')]).toBe('=网站打不开')
    expect(rowOf(cells, '市教育局', '指标1')[column(cells, '下载时的答案')]).toBe('是')
    const { changes, unchanged, faults } = await preview('ma', cells)
    expect([changes, faults]).toEqual([[], []])
    expect(unchanged).toBeGreaterThanOrEqual(8)
  })

  it('adds entries to a list and leaves those that it does not name', async () => {
    const cells = await out('ma', { ...ASSESSOR, unit: '市教育局' })
    const empty = rowOf(cells, '市教育局', '指标1', '通报')
    fill(cells, empty, '1', '条目')
    fill(cells, empty, '2024-03-01')
    const first = await preview('ma', cells)
    expect(first.faults).toEqual([])
    expect(first.changes.map(({ before, after }) => [before, after])).toEqual([['未答', '1条；1（on：2024-03-01）']])
    await take('ma', cells, first.digest)
    const again = await out('ma', { ...ASSESSOR, unit: '市教育局' })
    const circulars = again.filter((row) => row[column(again, '问题')] === '通报')
    expect(circulars.map((row) => [row[column(again, '条目')], row[column(again, '答案')]])).toEqual([
      ['1', '2024-03-01'],
      ['', ''],
    ])
    const added = circulars[1] ?? []
    fill(again, added, '2', '条目')
    fill(again, added, '2024-04-01')
    const without = again.filter((row) => row !== circulars[0])
    const { changes, digest } = await preview('ma', without)
    expect(changes.map(({ after }) => after)).toEqual(['2条；2（on：2024-04-01）'])
    expect((await take('ma', without, digest)).taken).toBe(1)
  })

  it('shows both sides where somebody has answered since, and takes what was chosen only', async () => {
    const cells = await out('ma', ASSESSOR)
    const row = rowOf(cells, '市财政局', '指标1')
    fill(cells, row, '是')
    const said = { unit: '市财政局', check: '1.published', lane: 'assessor', value: '否', after: null }
    expect((await asked(store(), answerRoutes, PEOPLE)('ma', 'POST', `${PATH}/answers`, { answers: [said] })).status).toBe(200)
    const found = await preview('ma', cells)
    expect(found.changes).toMatchObject([{ unit: '市财政局', before: '否', after: '是', conflict: { saw: '未答', by: 'ma' } }])
    const left = await take('ma', cells, found.digest)
    expect([left.outcome, left.taken, left.left]).toEqual(['done', 0, 1])
    const conflicts = String(found.changes[0]?.row)
    expect((await take('ma', cells, found.digest, { ...ASSESSOR, conflicts })).taken).toBe(1)
    expect((await preview('ma', cells)).changes).toEqual([])
    fill(cells, row, '否')
    const meanwhile = await take('ma', cells, found.digest, { ...ASSESSOR, conflicts })
    expect([meanwhile.outcome, meanwhile.preview.changes.length]).toEqual(['changed-meanwhile', 1])
  })

  it('gives a lead its own rows only, and refuses others’ rows in a doctored file (SH-02)', async () => {
    const own = await out('li', ASSESSOR)
    const units = own.slice(2).map((row) => `${row[column(own, '单位')] ?? ''} ${row[column(own, '指标')] ?? ''}`)
    expect([...new Set(units)]).toEqual(['市财政局 1 指标1', '市教育局 1 指标1'])
    const whole = await out('ma', ASSESSOR)
    const foreign = rowOf(whole, '甲镇', '指标1')
    fill(whole, foreign, '是')
    const doctored = [...own, foreign]
    const found = await preview('li', doctored)
    expect(found.faults).toEqual([`第${doctored.length}行：这一格不在您的考核范围里，或者已经不用填；请删去这一行。`])
    expect(await take('li', doctored, found.digest)).toMatchObject({ status: 400, code: 'sheet-faulty' })
    expect((await sheets().fetch('he', `${PATH}/sheet.xlsx?lane=assessor`)).status).toBe(403)
  })

  it('says by its row what is wrong: an answer that there is not, a moved row, a lost key', async () => {
    const cells = await out('ma', ASSESSOR)
    const [wrong, moved, lost] = [rowOf(cells, '市编办', '指标1'), rowOf(cells, '市编办', '指标2'), rowOf(cells, '甲镇', '指标1')]
    fill(cells, wrong, '也许')
    fill(cells, moved, '市教育局', '单位')
    fill(cells, lost, '', '核对码（勿改）')
    const { faults } = await preview('ma', cells)
    const numbers = [wrong, moved, lost].map((row) => `第${cells.indexOf(row) + 1}行`)
    expect(faults).toHaveLength(3)
    expect(faults.find((fault) => fault.startsWith(numbers[0] ?? '-'))).toContain('答案不能是“也许”')
    expect(faults.find((fault) => fault.startsWith(numbers[1] ?? '-'))).toContain('和核对码对不上')
    expect(faults.find((fault) => fault.startsWith(numbers[2] ?? '-'))).toContain('没有核对码')
  })

  it('refuses a file that is none, a table of another kind, and a sheet of another round or lane', async () => {
    const broken = (): Promise<never> => Promise.reject(new UnreadableFile('读不了这个文件', '请另存为 .xlsx 再上传'))
    const unreadable = askedFiles(store(), handOverRoutes(broken), PEOPLE)
    expect(await unreadable.put('ma', `${PATH}/sheets/preview?lane=assessor`, new Uint8Array([1, 2]))).toMatchObject({
      status: 400,
      body: { code: 'table-unreadable' },
    })
    expect((await preview('ma', [['姓名'], ['张三']])).faults[0]).toContain('这不是从“批次—表格”下载的答案表')
    const cells = await out('ma', ASSESSOR)
    const other = cells.map((row, at) => (at === 0 ? row.map((cell) => cell.replace(`"${LED_ROUND}"`, '"other"')) : row))
    expect((await preview('ma', other)).faults).toEqual(['这张表是另一个批次的，请到那个批次的“表格”页上传，或者在这里重新下载。'])
    expect((await preview('he', cells, { lane: 'self', unit: '市教育局' })).faults[0]).toContain('自查表和评分表不能混用')
  })

  it('keeps what a unit’s filler brings back as drafts of the unit', async () => {
    const { db } = store()
    const self = { lane: 'self', unit: '市教育局' }
    const cells = await out('he', self)
    fill(cells, rowOf(cells, '市教育局', '指标1'), '否')
    const found = await preview('he', cells, self)
    expect(found.changes.map(({ before, after }) => [before, after])).toEqual([['未答', '否']])
    expect((await take('he', cells, found.digest, self)).taken).toBe(1)
    expect(await db.select().from(drafts)).toMatchObject([{ unit: '市教育局', check: '1.published', value: '否', changedBy: 'he' }])
  })

  it('enters for a unit or an assessor with the paper attached, and not without it or by others', async () => {
    const { db } = store()
    await db.insert(contents).values({ sha256: 'ab'.repeat(32), size: 1, type: 'image/png', keptAt: at })
    await db.insert(files).values({ id: 'paper', content: 'ab'.repeat(32), name: '自查表.png', unit: ROOT_UNIT, person: 'ma', at })
    const behalf = { lane: 'self', for: '' }
    const paper = await out('ma', behalf)
    expect(rowOf(paper, '市教育局', '指标1')[column(paper, '下载时的答案')]).toBe('未答')
    fill(paper, rowOf(paper, '市教育局', '指标1'), '是')
    expect(await preview('ma', paper, behalf)).toMatchObject({ status: 400, code: 'paper-missing' })
    const withPaper = { ...behalf, paper: 'paper' }
    expect((await take('ma', paper, (await preview('ma', paper, withPaper)).digest, withPaper)).taken).toBe(1)
    const forOne = { lane: 'assessor', for: '周考核', paper: 'paper' }
    const another = await out('ma', forOne)
    fill(another, rowOf(another, '市编办', '指标2'), '是')
    expect((await take('ma', another, (await preview('ma', another, forOne)).digest, forOne)).taken).toBe(1)
    const kept = await db.select().from(answers).where(eq(answers.via, 'behalf')).orderBy(answers.id)
    expect(kept.map(({ unit, lane, saidBy, person, proof }) => [unit, lane, saidBy, person, proof])).toEqual([
      ['市教育局', 'self', '市教育局', 'ma', ['file:paper']],
      ['市编办', 'assessor', '周考核', 'ma', ['file:paper']],
    ])
    expect((await preview('li', another, forOne)).status).toBe(403)
  })

  it('is not taken when its stage is over, and says so before', async () => {
    const cells = await out('ma', ASSESSOR)
    fill(cells, rowOf(cells, '市财政局', '指标2'), '是')
    const stage = { round: LED_ROUND, text: '', opensAt: null, position: 1, name: '评分', kind: 'assess', late: 'refused' } as const
    await insertStages(store().db, [{ ...stage, closesAt: '2026-11-20T09:30:00.000Z' }])
    const found = await preview('ma', cells)
    expect(found.faults.some((fault) => fault.includes('“评分”已于'))).toBe(true)
    expect((await take('ma', cells, found.digest)).status).toBe(400)
    await store().db.delete(roundStages)
  })
})
