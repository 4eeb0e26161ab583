import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerChecks } from '../../src/rounds/life/answers/answerChecks.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'
import { LATER_WORDING, openTowns, registerTowns } from '../changedRound.ts'
import { published, ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { given } from '../smallRound.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { signInAll } from '../steps/signInAll.ts'

const ROUND = 'towns'

let app: NewInstallation
let browser: Browser
let office: Page
const faults: (readonly string[])[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await registerTowns(store)
    await openTowns(store, ROUND)
    await published(store, LATER_WORDING)
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
  })
  office = (await signInAll({ browser, app, faults }, ['li'], [1093, 614]))[0]!
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const address = () => `${app.url}/rounds/${ROUND}/changes`
const panel = (name: string) => office.getByRole('region', { name, exact: true })
const button = (name: string) => office.getByRole('button', { name, exact: true })
const choose = async (label: string, name: string) => {
  await office.getByRole('combobox', { name: label, exact: true }).fill(name)
  await office.getByRole('option', { name }).first().click()
}
const look = async () => {
  await button('看影响').click()
  await panel('影响').waitFor()
}
const confirm = async (done: string) => {
  await office.getByLabel('理由').fill('县委编办〔2026〕3号')
  await button('确认办理').click()
  await office.getByText(`✓ 已办理：${done}。`).waitFor()
}

describe('changes of a running round', () => {
  it('shows whom a merger moves before it is made, keeps what was said of who left, and lets him come back', async () => {
    await visit(office, address())
    await office.getByText('还没有变更过').waitFor()
    expect(await looksWrong(office, address(), [OFFICE, PHONE])).toEqual([])
    await office.setViewportSize({ width: 1093, height: 614 })
    await button('单位并入……').click()
    await choose('被并入的单位', '丙镇')
    await choose('并入哪个单位', '乙镇')
    await look()
    await office.getByText('承接 1 个检查点的答案').waitFor()
    await office.getByRole('row', { name: /乙镇 45–95 变为 45–75/u }).waitFor()
    await confirm('“丙镇”并入“乙镇”')
    await office.getByText('“丙镇”并入“乙镇”，承接它的答案').waitFor()
    await panel('已离开的单位').getByRole('button', { name: '看答案' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByRole('row', { name: /依申请公开 是否答复 .* 否 .*张工/u }).waitFor()
    await dialog.getByRole('button', { name: '关闭' }).click()
    await panel('已离开的单位').getByRole('button', { name: '恢复考核……' }).click()
    await look()
    await confirm('“丙镇”恢复考核')
    expect(await panel('已离开的单位').count()).toBe(0)
  })

  it('renames a unit, takes one in, and withdraws an indicator for all and asks it again', async () => {
    await button('单位更名……').click()
    await choose('单位', '甲镇')
    await office.getByLabel('新名称').fill('新甲街道')
    await look()
    await confirm('“甲镇”更名为“新甲街道”')
    await button('列入单位……').click()
    await choose('单位', '丁镇')
    await button('看影响').click()
    await office.getByText('还缺：类别（A）').waitFor()
    await office.getByLabel('类别').selectOption({ label: 'A' })
    await look()
    await confirm('“丁镇”列入考核名单（乡镇，A类）')
    await button('指标停考……').click()
    await office.getByLabel('指标', { exact: true }).selectOption({ label: '2 依申请公开' })
    await look()
    await office.getByText('方案写明：不涉及的不扣分，这一项按满分计。').waitFor()
    await confirm('“依申请公开”对全部单位停考')
    expect(await looksWrong(office, address(), [OFFICE, PHONE])).toEqual([])
    await office.setViewportSize({ width: 1093, height: 614 })
    await panel('停考的指标').getByRole('button', { name: '恢复考核……' }).click()
    await look()
    await confirm('“依申请公开”恢复考核')
  })

  it('shows the effect anew where somebody has answered since it was looked at', async () => {
    await button('单位退出……').click()
    await choose('单位', '丁镇')
    await look()
    await inStore(app, async (store) => {
      const answers = [given({ unit: '乙镇', value: '否' })]
      await answerChecks(store, { id: 'li', name: '李组织', role: 'organiser' }, { round: ROUND, answers })
    })
    await office.getByLabel('理由').fill('县委编办〔2026〕3号')
    await button('确认办理').click()
    await office.getByText('又有人改动了本批次').waitFor()
    await confirm('“丁镇”退出考核')
  })

  it('goes over to a later wording of the programme once its effect on each unit was shown', async () => {
    await office.getByLabel('换用哪一版').selectOption({ index: 1 })
    const effects = panel('换版的影响')
    await effects.getByText('1 个答案新版用不上').waitFor()
    await effects.getByRole('row', { name: /新甲街道/u }).waitFor()
    expect([await overflowPx(office), await accessFaults(office)]).toEqual([0, []])
    await panel('方案换版').getByLabel('理由').fill('县政府办更正通知')
    await button('看过影响，换用第 2 版').click()
    await office.getByText('✓ 已办理：方案换为第 2 版。').waitFor()
    await office.getByText('方案由第 1 版换为第 2 版').waitFor()
    await office.getByText('方案没有更新的一版').waitFor()
    await office.getByText('用不上的答案（1 处）').click()
    await visit(office, `${app.url}/rounds/${ROUND}/results`)
    await office.getByText('新甲街道').first().waitFor()
    // What was not filled in, and what had changed meanwhile, was refused on purpose.
    expect(faults.flat().filter((fault) => !/ 400 .*preview| 409 .*changes|\((?:Bad Request|Conflict)\)/u.test(fault))).toEqual([])
  })
})
