import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepare } from '../../assess.ts'
import type { Unit } from '../../model/Facts.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { bonusesOf, hasBonuses } from './bonusesOf.ts'

function termsOf(name: string) {
  const folder = join('programmes', name)
  const cards = readdirSync(join(folder, 'scorecards')).map((card) => `scorecards/${card}`)
  const files = ['programme.yaml', 'units.yaml', 'notice.txt', ...cards]
  const { compiled } = prepare(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])))
  return { compiled, askedOf: askedOfGroups(compiled.programme) }
}

const unitIn = (group: string): Unit => ({
  ...{ id: 'u', name: 'u', group, names: ['u'], functions: [], parameters: {}, objects: {}, applies: {}, drawn: {} },
})

describe('what can be claimed', () => {
  const changning = termsOf('changning-2020')

  it('is each bonus of the notice that is for the unit, by name, with its clause and points (CN-05)', () => {
    const bonuses = bonusesOf(changning, unitIn('乡镇'))
    expect(bonuses.map(({ name, check, lines }) => [name, check.ask, lines.map(({ words }) => words)])).toMatchInlineSnapshot(`
      [
        [
          "公共企事业单位信息公开",
          "公开了信息的公共企事业单位",
          [
            "“公开了信息的公共企事业单位”中“所列信息是否基本齐全”为是的 → 每条加0.2分",
          ],
        ],
        [
          "发现并报告严重错误",
          "主动发现的其他单位公开信息错误",
          [
            "“主动发现的其他单位公开信息错误”中“是否严重错误”为是且“是否及时报告”为是的 → 每条加0.2分",
          ],
        ],
        [
          "多元化政策解读",
          "形象化、通俗化、多元化解读材料",
          [
            "“形象化、通俗化、多元化解读材料” → 每条加0.5分",
          ],
        ],
      ]
    `)
    expect(bonusesOf(changning, unitIn('县直部门')).map(({ node }) => node)).toEqual(['bonus-1', 'bonus-2', 'bonus-3-departments'])
  })

  it('is nothing where the notice gives no bonus', () => {
    expect([hasBonuses(changning), hasBonuses(termsOf('sanhe-2018')), hasBonuses(termsOf('taiqian-2020'))]).toEqual([true, false, false])
  })
})
