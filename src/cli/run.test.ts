import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from './commands/index.ts'
import { machineIo } from './machineIo.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjing-'))
const round = join(folder, 'round.yaml')
const exported = join(folder, 'export.json')

async function mingjing(...words: string[]) {
  let [out, err] = ['', '']
  const io = {
    ...machineIo(),
    isWatched: false,
    width: null,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  }
  const code = await run(words, io)
  return { code, out, err }
}

const json = (text: string): unknown => JSON.parse(text)

beforeAll(async () => {
  expect(await mingjing('demo', 'changning-2020', '-o', round)).toEqual({ code: 0, out: '', err: `已写出 ${round}\n` })
}, 30_000)

describe('mingjing', () => {
  it('counts the notice’s own rows and units (TQ-01, CN-01)', async () => {
    const { code, out } = await mingjing('programme', 'check', '--json', 'taiqian-2020', 'changning-2020')
    expect(code).toBe(0)
    const { programmes } = json(out) as { programmes: Record<string, unknown>[] }
    expect(Object.keys(programmes[0]!)).toEqual(['id', 'title', 'hash', 'scorecards', 'errors', 'warnings'])
    const cards = programmes.map(({ scorecards }) => scorecards)
    expect(cards).toMatchObject([
      [
        { marks: 100, indicators: 21, units: 9 },
        { marks: 100, indicators: 31, units: 28 },
      ],
      [
        { marks: 100, indicators: 28, units: 13 },
        { marks: 100, indicators: 27, units: 36 },
      ],
    ])
    const [warning] = programmes[0]!['warnings'] as object[]
    expect(Object.keys(warning!)).toEqual(['code', 'file', 'line', 'column', 'message', 'remedy'])
  })

  it('counts the columns of a website beside the scorecards (TY-01)', async () => {
    const { code, out } = await mingjing('programme', 'check', '--json', 'tangyin-2022')
    expect(code).toBe(0)
    const { programmes } = json(out) as { programmes: Record<string, unknown>[] }
    expect(programmes[0]).toMatchObject({ columns: 125, scorecards: [{ marks: null, indicators: 0, units: 48 }] })
    expect((await mingjing('programme', 'check', 'tangyin-2022')).out).toContain('不计分，125个栏目，48个单位')
  })

  it('prints conclusions and problems where there are no marks, and never a column that others keep (TY-02)', async () => {
    const tracking = join(folder, 'tracking.yaml')
    expect((await mingjing('demo', 'tangyin-2022', '-o', tracking)).code).toBe(0)
    const { out } = await mingjing('score', tracking)
    expect(out).toMatch(/单位 +结论 +问题/)
    expect(out).toMatch(/点名批评 +.*未按期整改\d/)
    expect(out).not.toContain('得分')
    const data = json((await mingjing('score', tracking, '--json')).out) as { tables: { lines: Record<string, unknown>[] }[] }
    const lines = data.tables.flatMap((table) => table.lines)
    expect(lines.every(({ total }) => (total as { text: string }).text === '不计分')).toBe(true)
    const named = lines.find(({ verdicts }) => JSON.stringify(verdicts) === '["点名批评"]')!
    expect(named['findings']).toContainEqual({
      kind: '未按期整改',
      least: expect.any(Number) as number,
      most: expect.any(Number) as number,
    })
    const told = await mingjing('explain', tracking, '--unit', named['name'] as string)
    expect(told.out).toContain('问题：未按期整改')
    expect(told.out).toContain('通知公告')
    expect(told.out).not.toMatch(/历史沿革|不适用|不计分/)
    const clean = data.tables[0]!.lines.find(({ verdicts }) => JSON.stringify(verdicts) === '["未发现问题"]')!
    const tried = await mingjing('what-if', tracking, '--unit', clean['name'] as string, '--set', 'l8.timely=否')
    expect(tried.out).toMatch(/通知公告 +信息发布是否及时：否 +未发现问题 → 有问题，待反馈/)
  })

  it('says what is wrong with a programme, and ends with 1', async () => {
    const broken = join(folder, 'broken')
    const { mkdirSync } = await import('node:fs')
    mkdirSync(broken)
    writeFileSync(join(broken, 'programme.yaml'), 'programme: broken\n')
    const { code, out } = await mingjing('programme', 'check', broken)
    expect(code).toBe(1)
    expect(out).toMatch(/programme\.yaml:\d+:\d+ {2}\S/)
  })

  it('shows a programme in words', async () => {
    const { code, out } = await mingjing('programme', 'show', 'changning-2020')
    expect(code).toBe(0)
    expect(out).toContain('? 7.updated  本年度是否更新（是、否）')
    expect(out).toContain('口径')
  })

  it('prints standings, and the same as JSON', async () => {
    const { code, out } = await mingjing('score', round, '--export', exported)
    expect(code).toBe(0)
    expect(out).toContain('演示：示例县2026年度政务公开考核（昌宁县方案，日期后移6年）')
    expect(out).toContain('县直部门（36 个单位')
    const data = json((await mingjing('score', round, '--json')).out) as { demonstration: boolean; tables: { lines: object[] }[] }
    expect(data.demonstration).toBe(true)
    expect(data.tables[0]!.lines[0]).toMatchObject({
      name: expect.stringContaining('示例县') as string,
      total: { text: expect.any(String) as string },
    })
  })

  it('explains a unit, or one node of it with its answers', async () => {
    const whole = await mingjing('explain', round, '--unit', '松岗镇')
    expect(whole).toMatchObject({ code: 0, err: '' })
    expect(whole.out).toContain('扣')
    const node = await mingjing('explain', round, '--unit', '松岗镇', '--node', '7')
    expect(node.out).toContain('· 本年度是否更新：')
    expect(node.out).not.toContain('8 重要会议内容公开')
  })

  it('asks what one answer would change', async () => {
    const { code, out } = await mingjing('what-if', round, '--unit', '松岗镇', '--set', '7.updated=否')
    expect(code).toBe(0)
    expect(out).toContain('本年度是否更新：否')
    const changes = (await mingjing('what-if', round, '--unit', '青溪镇')).out.split('\n').filter((line) => line.includes('通报机关国办'))
    expect(changes).toEqual([...new Set(changes)])
    expect(changes.join('')).not.toContain('penalty')
    expect((await mingjing('what-if', round, '--unit', '松岗镇', '--set', '7.updated=也许')).code).toBe(1)
    expect((await mingjing('what-if', round, '--unit', '松岗镇', '--set', '7.updated')).code).toBe(2)
  })

  it('recomputes an export byte for byte, and names the first difference', async () => {
    expect(await mingjing('receipt', 'verify', exported)).toMatchObject({ code: 0 })
    const text = readFileSync(exported, 'utf8')
    const other = join(folder, 'other.json')
    writeFileSync(other, text.replace('"gradeState":"certain"', '"gradeState":"open"'))
    const changed = await mingjing('receipt', 'verify', other)
    expect(changed.code).toBe(4)
    expect(changed.out).toMatch(/第一处不同：“示例县.+”的等次（results\.standings/)
    const renamed = text.replace('"unit":{"applies"', '"unit":{"added":1,"applies"')
    expect(renamed).not.toBe(text)
    writeFileSync(other, renamed)
    expect((await mingjing('receipt', 'verify', other)).out).toContain('第一处不同：单位名册（receipt.roster）')
    writeFileSync(other, `${text} `)
    expect((await mingjing('receipt', 'verify', other)).code).toBe(4)
    writeFileSync(other, '[]')
    expect((await mingjing('receipt', 'verify', other)).code).toBe(1)
  })

  it('writes a table to fill in that opens in a spreadsheet', async () => {
    const { code, out } = await mingjing('answers-template', round)
    expect(code).toBe(0)
    expect(out.startsWith('\uFEFF单位,检查点,')).toBe(true)
    expect(out).toMatch(/\r\n示例县松岗镇,7\.updated,/)
  })

  it('ends with 3 where a file cannot be read', async () => {
    expect(await mingjing('score', join(folder, 'nothing.yaml'))).toMatchObject({
      code: 3,
      err: expect.stringContaining('没有这个文件') as string,
    })
    expect((await mingjing('programme', 'show', 'nowhere')).code).toBe(3)
    expect((await mingjing('score', round, '--export', join(folder, 'no', 'where.json'))).code).toBe(3)
  })

  it('ends with 1 and all mistakes where the round has some, also as JSON', async () => {
    const wrong = join(folder, 'wrong.yaml')
    writeFileSync(wrong, 'programme: changning-2020\nround: 测试\nunits: [{name: 甲镇, group: 乡镇}]\n')
    const { code, err } = await mingjing('score', wrong)
    expect(code).toBe(1)
    expect(err).toContain('缺少“as-of”')
    const { errors } = json((await mingjing('score', wrong, '--json')).out) as { errors: object[] }
    expect(errors.length).toBeGreaterThan(3)
  })

  it.each([
    [['nonsense'], '没有“nonsense”这个命令'],
    [['score'], '缺少批次文件'],
    [['score', 'a', '--loud'], '没有“--loud”这个选项'],
    [['score', 'a', '--export'], '后面缺少内容'],
    [['score', 'a', 'b'], '参数太多'],
  ])('says in Chinese that %j is wrong usage', async (words, message) => {
    expect(await mingjing(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) as string })
  })

  it.each([
    [['nonsense'], '没有“nonsense”这个命令'],
    [['score'], '缺少批次文件'],
    [['score', 'a', '--loud'], '没有“--loud”这个选项'],
    [['programme'], '缺少命令'],
    [[], '缺少命令'],
  ])('says as JSON that %j with --json is wrong usage', async (words, message) => {
    const { code, out } = await mingjing(...words, '--json')
    expect(code).toBe(2)
    expect(json(out)).toEqual({ error: message, errors: [] })
  })

  it.each([['--help'], ...COMMANDS.map(({ name }) => [...name.split(' '), '--help'])])('helps in Chinese: %s %s', async (...words) => {
    const { code, out } = await mingjing(...words.filter((word): word is string => typeof word === 'string'))
    expect(code).toBe(0)
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display help|default/)
    expect(out).toContain('用法：')
  })

  it('has --json on every command', async () => {
    for (const { name } of COMMANDS) expect((await mingjing(...name.split(' '), '--help')).out).toContain('--json')
  })
})
