import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../test/commandLine.ts'
import { smallProgramme } from '../../test/smallProgramme.ts'
import { openInstallation, type Installation } from '../installation/openInstallation.ts'
import { TERMINAL } from '../model/Actor.ts'
import { registerUnits } from '../people/units/registerUnits.ts'
import { factsOfRound } from '../rounds/life/facts/factsOfRound.ts'
import { groupPage } from '../rounds/life/pages/groupPage.ts'

const { here, folder, mingjing } = commandLine()
let running: Installation
let close = () => Promise.resolve()

const ROUND = `round: "2024"
programme: small-2024
as-of: 2024-12-31
units:
  - {name: 甲镇, group: 乡镇, class: A, as: 甲镇}
  - {name: 乙镇, group: 乡镇, class: A, as: 乙镇}
answers:
  甲镇: {1.published: 是, 1.level: 全面}
  乙镇: {1.published: 否}
incidents:
  - {unit: 甲镇, id: t1, kind: 通报, on: 2024-05-01, by: 省, failed: 否}
  - {unit: 甲镇, id: t2, kind: 通报, on: 2023-05-01, by: 省, failed: 否}
decisions: []
`

const file = join(here, 'round.yaml')

beforeAll(async () => {
  for (const [path, text] of Object.entries(smallProgramme())) {
    mkdirSync(dirname(join(here, 'small', path)), { recursive: true })
    writeFileSync(join(here, 'small', path), text)
  }
  writeFileSync(file, ROUND)
  running = await openInstallation({ folder, kind: 'installation', create: true, part: 'server' })
  close = () => running.close()
}, 60_000)

afterAll(() => close())

describe('mingjing round import', () => {
  it('takes a round file over, whole or not at all, and says what stands in the way', async () => {
    const folderOf = ['--programme', join(here, 'small')]
    expect((await mingjing('round', 'import', file, ...folderOf)).err).toContain('还没有发布')
    await mingjing('programme', 'publish', join(here, 'small'))
    expect((await mingjing('round', 'import', file)).err).toContain('还没有登记单位')
    const [root] = await registerUnits(running.store, TERMINAL, [{ name: '示例县', parent: null, kind: 'county' }])
    const unknown = await mingjing('round', 'import', file)
    expect(unknown.err).toContain('批次里有 2 个单位还没有登记，一个也没有导入')
    expect(unknown.err).toMatch(/甲镇\n.*乙镇/)
    await registerUnits(running.store, TERMINAL, [{ id: 'jia', name: '甲镇', parent: root!, kind: 'township' }])
    expect((await mingjing('round', 'import', file, '--under', '乙县')).err).toContain('没有登记“乙县”这个单位')

    const done = await mingjing('round', 'import', file, '--under', '示例县', '--register-units')
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toBe(
      '已导入批次“示例县2024年度政务公开考核”（编号 2024）：2 个单位，3 个答案。\n' +
        '提醒：事项“t2”发生在2023-05-01，不在本批次的期间，已经登记，但不计入本批次。\n',
    )
    const { units } = await factsOfRound(running.store.db, '2024')
    expect(units.map(({ unit }) => unit.name)).toEqual(['甲镇', '乙镇'])
    expect(units[0]?.unit.id).toBe('jia')
    expect(units[0]?.facts.incidents.map(({ id }) => id)).toEqual(['t1'])
    expect((await groupPage(running.store.db, '2024')).map(({ brief }) => brief?.open)).toEqual([3, 4])

    const again = await mingjing('round', 'import', file)
    expect(again.err).toContain('已经有编号为“2024”的批次')
    writeFileSync(file, ROUND.replace('甲镇: {1.published: 是', '甲镇: {1.published: 也许'))
    expect((await mingjing('round', 'import', file)).err).toContain('“是否公开”的答案不能是“也许”')
    writeFileSync(file, `demonstration: true\n${ROUND}`)
    expect((await mingjing('round', 'import', file)).err).toContain('不能导入正式使用的数据')
  })
})

describe('mingjing rebuild', () => {
  it('says that all is as it was kept, or which unit was not', async () => {
    expect(await mingjing('rebuild')).toEqual({ code: 0, out: '已重新计算 1 个批次、2 个单位，和原来保存的完全一致。\n', err: '' })
    await running.connection.pool.query("delete from unit_results where unit = 'jia'")
    const { code, out } = await mingjing('rebuild', '--round', '2024')
    expect(code).toBe(4)
    expect(out).toContain('批次 2024，单位 jia：得分与原来保存的不同，已更正')
    expect((await mingjing('rebuild', '--round', '2025')).err).toContain('没有这个考核批次')
  })
})
