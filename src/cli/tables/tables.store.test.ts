import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commandLine } from '../../../test/commandLine.ts'
import { openInstallation } from '../../installation/openInstallation.ts'
import { readTables } from '../../notices/readTables.ts'
import { writeCsv } from '../../notices/writers/csv.ts'

// The child that reads foreign tables is built; a journey tries it.
vi.mock('../../notices/isolated/isolatedReader.ts', () => ({
  isolatedReader: () => (name: string, bytes: Uint8Array) => Promise.resolve(readTables(name, bytes, () => 0)),
}))

const { here, folder, mingjing } = commandLine()
let close = () => Promise.resolve()

function file(name: string, rows: readonly (readonly string[])[]): string {
  const path = join(here, name)
  writeFileSync(path, writeCsv(rows))
  return path
}

beforeAll(async () => {
  const running = await openInstallation({ folder, kind: 'installation', create: true, part: 'server' })
  close = () => running.close()
}, 60_000)
afterAll(() => close())

const UNITS = [
  ['名称', '上级单位', '类别'],
  ['财政局', '示例县', '部门'],
  ['示例县', '', '县级政府'],
]

describe('tables at the terminal', () => {
  it('are previewed, taken, listed and written again', async () => {
    const units = file('units.csv', UNITS)
    const preview = await mingjing('units', 'import', units)
    expect(preview).toMatchObject({ code: 0, err: '' })
    expect(preview.out).toContain('第2行 新增 财政局：新增部门，归“示例县”')
    expect(preview.out).toContain('加上 --apply 导入')
    expect((await mingjing('units', 'list')).out).toContain('还没有登记单位')
    expect((await mingjing('units', 'import', units, '--apply')).out).toContain('已导入')
    expect((await mingjing('units', 'list', '--under', '示例县')).out).toBe('示例县（县级政府）\n  财政局（部门）\n')
    const people = file('people.csv', [
      ['姓名', '登录名', '单位', '角色'],
      ['张三', 'zhangsan', '财政局', '填报人'],
    ])
    expect(await mingjing('people', 'import', people, '--apply')).toMatchObject({ code: 0 })
    const exported = join(here, 'out.xlsx')
    expect(await mingjing('people', 'export', exported)).toMatchObject({ code: 0 })
    expect(readTables('out', readFileSync(exported), () => 0)[0]?.rows[1]?.cells.slice(0, 3)).toEqual(['张三', 'zhangsan', '财政局'])
  })

  it('say what is wrong and take nothing', async () => {
    const wrong = file('wrong.csv', [UNITS[0] ?? [], ['审计局', '示列县', '部门']])
    const refused = await mingjing('units', 'import', wrong, '--apply')
    expect(refused.code).toBe(1)
    expect(refused.out).toContain('是不是“示例县”')
    expect((await mingjing('units', 'list', '--under', '没有县')).code).not.toBe(0)
  })
})
