import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { machineIo } from './machineIo.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjing-calendar-'))

/** Not the real notice of 2027, which is not out. */
const next = join(folder, '2027.yaml')
writeFileSync(
  next,
  'year: 2027\nnotices:\n  - title: 试验用的通知\n    holidays:\n      - {name: 元旦, off: {from: 2026-12-31, to: 2027-01-02}}\n      - {name: 春节, off: {from: 2027-02-05, to: 2027-02-12}}\n',
)

async function mingjing(...words: string[]) {
  let [out, err] = ['', '']
  const io = {
    ...machineIo(),
    isWatched: false,
    width: null,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  }
  const code = await run(['calendar', ...words], io)
  return { code, out, err }
}

const data = async (...words: string[]): Promise<unknown> => JSON.parse((await mingjing(...words, '--json')).out)

describe('mingjing calendar', () => {
  it('finds when a term ends, and says why and how much is left', async () => {
    const { code, out } = await mingjing('deadline', '--from', '2026-09-23', '--workdays', '5', '--at', '17:30', '--now', '2026-09-28')
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        '截止 2026-10-08 17:30',
        '  从2026-09-23起5个工作日，起始日当天不算（民法典第二百零一条：开始的当日不计入），到2026-10-08',
        '  其间放假、不算工作日：09-25、10-01、10-02、10-05、10-06、10-07',
        '  2026-10-08 17:30截止',
        '还有 3 个工作日（10-08 17:30 止）',
        '',
      ].join('\n'),
    })
    expect(await data('deadline', '--from', '2026-10-16', '--days', '30')).toMatchObject({ due: '2026-11-16T24:00', settled: true })
    expect(await data('deadline', '--from', '2026-03-31', '--months', '1')).toMatchObject({ last: '2026-04-30' })
  })

  it('finds until when a request is answered, by the law of its day', async () => {
    expect((await mingjing('reply', '--received', '2026-02-09', '--now', '2026-03-12')).out).toBe(
      [
        '最迟 2026-03-13 答复',
        '  2026-02-09收到申请，适用《政府信息公开条例》（国务院令第711号，2019-05-15起施行）',
        '  2026-02-09当天不算，从第二天起数工作日',
        '  第三十三条：20个工作日内答复，到2026-03-13',
        '  最迟2026-03-13答复',
        '  如需补正，最迟2026-02-25一次性告知申请人（第三十条）',
        '还有 1 个工作日（03-13 止）',
        '',
      ].join('\n'),
    )
    expect(await data('reply', '--received', '2019-05-14', '--extended', '--paused', '2')).toMatchObject({
      due: '2019-06-28',
      law: { number: '国务院令第492号' },
      askCompletionBy: null,
    })
  })

  it('says that the last days of its last year may still change', async () => {
    const { err } = await mingjing('deadline', '--from', '2026-12-24', '--workdays', '5')
    expect(err).toContain('下一年的放假通知可能还会改动')
    const added = await mingjing('deadline', '--from', '2026-12-24', '--workdays', '5', '--calendar', next)
    expect(added).toMatchObject({ code: 0, err: '', out: expect.stringContaining('截止 2027-01-04') as string })
  })

  it('names the year that is missing and how to add it', async () => {
    const { code, err } = await mingjing('deadline', '--from', '2026-12-24', '--workdays', '20')
    expect(code).toBe(1)
    expect(err).toContain('没有2027年的放假安排')
    expect(err).toContain('--calendar')
  })

  it('shows a year with its words, its sources and the days of the year after’s notice', async () => {
    const { out } = await mingjing('show', '2018')
    expect(out).toContain('2018年  工作日 ')
    expect(out).toContain('国务院办公厅关于2018年部分节假日安排的通知（国办发明电〔2017〕12号，2017-11-30）')
    expect(out).toContain('春节 放假 2018-02-15 至 2018-02-21 上班 2018-02-11、2018-02-24')
    expect(out).toContain('元旦 放假 2018-12-30 至 2019-01-01 上班 2018-12-29')
    expect(await data('show', '2018')).toMatchObject({ year: 2018, count: 250 })
    expect((await mingjing('show', '2017')).err).toContain('日历没有2017年的放假安排')
  })

  it('checks files together with its own', async () => {
    const { code, out } = await mingjing('check', next)
    expect(code).toBe(0)
    expect(out).toContain('所含年份：2018、2019、2020、2021、2022、2023、2024、2025、2026、2027')
    expect(out).toContain('2020-02-01  国办发明电〔2019〕16号 上班 → 国办发明电〔2020〕1号 放假（以后写的为准）')
    const wrong = join(folder, 'wrong.yaml')
    writeFileSync(wrong, 'year: 2027\nnotices: [{title: 甲, holidays: [{name: 元旦, off: {from: 2027-01-03, to: 2027-01-01}}]}]\n')
    const broken = await mingjing('check', wrong)
    expect(broken.code).toBe(1)
    expect(broken.err).toMatch(/wrong\.yaml:2:\d+ {2}放假从 2027-01-03 到 2027-01-01，止日在起日之前/)
  })

  it.each([
    [['deadline', '--workdays', '5'], '请写 --from'],
    [['deadline', '--from', '2026-02-30', '--workdays', '5'], '不是日期'],
    [['deadline', '--from', '2026-03-01'], '期限写一种'],
    [['deadline', '--from', '2026-03-01', '--days', '3', '--months', '1'], '期限写一种'],
    [['deadline', '--from', '2026-03-01', '--days', '0'], '写成1到9999的整数'],
    [['deadline', '--from', '2026-03-01', '--days', '3', '--at', '5点'], '不是钟点'],
    [['deadline', '--from', '2026-03-01', '--days', '3', '--now', '昨天'], '不是日期或时刻'],
    [['reply', '--received', '2026-03-03', '--completed', '2026-03-01'], '补正在收到申请之后'],
    [['reply', '--received', '2026-03-03', '--paused', '-1'], '写成0到999的整数'],
    [['show', '今年'], '不是年份'],
  ])('ends with 2 for %j', async (words, message) => {
    const { code, err } = await mingjing(...words)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('names the year that is missing, whatever it is', async () => {
    const { code, err } = await mingjing('deadline', '--from', '9999-12-31', '--days', '3')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('没有10000年的放假安排') as string })
  })

  it('has no clock of the law before there was one', async () => {
    const early = join(folder, '2008.yaml')
    writeFileSync(early, 'years: [2008]\nholidays: [2008-05-01]\n')
    const { code, err } = await mingjing('reply', '--received', '2008-04-30', '--calendar', early)
    expect(code).toBe(1)
    expect(err).toContain('自2008-05-01起施行')
  })
})
