import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeXlsx } from '../../src/notices/writers/xlsx.ts'
import { startInstallation, type NewInstallation } from '../app.ts'
import { accessFaults, openBrowser, openPage, overflowPx, visit } from '../browser.ts'
import { INCOMING_ROUND, openIncoming } from '../incomingProgramme.ts'
import { ROOT_UNIT } from '../openedRound.ts'
import { newPerson } from '../people.ts'
import { inStore } from '../steps/inStore.ts'
import { looksWrong, OFFICE, PHONE } from '../steps/looks.ts'
import { signIn } from '../steps/signIn.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let app: NewInstallation
let browser: Browser
let office: Page
let leader: Page
const faults: (readonly string[])[] = []

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startInstallation(), openBrowser()])
  await inStore(app, async (store) => {
    await openIncoming(store)
    await newPerson(store, 'admin', '管理员', ROOT_UNIT, 'administrator')
    await newPerson(store, 'li', '李组织', ROOT_UNIT, 'organiser')
    await newPerson(store, 'zhao', '赵镇长', '甲镇', 'unit-leader')
  })
  const pages = await Promise.all(
    (['li', 'zhao'] as const).map(async (login) => {
      const { page, faults: own } = await openPage(browser, 1093, 614)
      await signIn(page, app, login)
      faults.push(own)
      return page
    }),
  )
  ;[office, leader] = pages as [Page, Page]
})
afterAll(async () => {
  await Promise.all([app.stop(), browser.close()])
})

const address = () => `${app.url}/rounds/${INCOMING_ROUND}/incoming`
const panel = () => office.getByRole('region', { name: '导入', exact: true })
const taken = () => office.getByRole('region', { name: '已导入' })

async function fillSource(title: string, issuer: string): Promise<void> {
  await panel().getByLabel('标题').fill(title)
  await panel().getByLabel('印发或评估单位').fill(issuer)
  await panel()
    .getByLabel('来文（必须附上）')
    .setInputFiles({ name: '通报.txt', mimeType: 'text/plain', buffer: Buffer.from(title) })
}

it('SZ-07: takes a list of losses, after a name nobody knows is settled by hand, and shows it to the unit', async () => {
  await visit(office, `${app.url}/rounds/${INCOMING_ROUND}`)
  const pages = office.getByRole('navigation', { name: '批次各页' })
  await pages.getByRole('link', { name: '打分' }).click()
  await pages.getByRole('link', { name: '外来结果' }).click()
  await office.getByText('按方案，下面这些由外来结果作答：').waitFor()
  await fillSource('2024年全市政务公开第三方评估通报', '市政务公开办')
  const rows = [
    ['甲镇人民政府', '规划信息', '历史规划没有发布', '0.8', '2.3'],
    ['', '政策咨询电话', '电话没有接通', '1.5', ''],
    ['丁镇', '年报', '迟报', '0.5', '0.5'],
  ]
  const head = ['被测评单位', '扣分事项', '条款', '扣分', '扣分合计']
  const buffer = Buffer.from(await writeXlsx([{ name: '扣分清单', above: ['第三方评估扣分清单'], head, rows, widths: [] }]))
  await panel().getByLabel('选择表格文件').setInputFiles({ name: '扣分清单.xlsx', mimeType: XLSX, buffer })
  await panel().getByText('读到 3 行。').waitFor()
  await panel().getByRole('button', { name: '核对各行' }).click()
  await panel().getByText('1 个名称没有对应到单位').waitFor()
  expect(await accessFaults(office)).toEqual([])
  expect(await overflowPx(office)).toBe(0)
  const name = panel().getByRole('combobox', { name: '丁镇' })
  await name.fill('丙')
  await panel().getByRole('option', { name: '丙镇' }).click()
  await panel().getByRole('button', { name: '按上面的选择重新核对' }).click()
  await panel().getByText('3 行都核对过了').waitFor()
  await panel().getByRole('table', { name: '各单位的变化' }).getByText('2条').waitFor()
  await panel()
    .getByRole('button', { name: /^确认导入/u })
    .click()
  await panel().getByText('得分已经重新计算').waitFor()
  await taken().getByText('2024年全市政务公开第三方评估通报').waitFor()
  await taken().getByRole('link', { name: '来文：通报.txt' }).waitFor()

  await visit(leader, `${app.url}/rounds/${INCOMING_ROUND}/results/${encodeURIComponent('甲镇')}`)
  const losses = leader.getByRole('region', { name: '外来扣分清单' })
  await losses.getByText('历史规划没有发布').waitFor()
  await losses.getByText('电话没有接通').waitFor()
  expect(await leader.getByRole('link', { name: '外来结果' }).count()).toBe(0)
  expect(await looksWrong(leader, leader.url(), [PHONE])).toEqual([])
})

it('CN-10: takes earlier years from what is pasted, and takes them back with a reason', async () => {
  await visit(office, address())
  await panel().getByLabel('哪一种外来结果').selectOption({ label: '往年的名次' })
  await panel().getByLabel('从哪里来').selectOption({ label: '从表格里复制、粘贴' })
  await fillSource('2023年度考核结果通报', '县政府办')
  await panel().getByLabel('粘贴的内容').fill('单位\t年度\t名次\n甲镇\t2023\t3\n乙镇\t2023\t1\n丙镇\t2023\t2\n')
  await panel().getByRole('button', { name: '读取粘贴的内容' }).click()
  await panel().getByText('读到 3 行。').waitFor()
  await panel().getByRole('button', { name: '核对各行' }).click()
  await panel().getByText('2023年组内第3名（共3个）').waitFor()
  await panel()
    .getByRole('button', { name: /^确认导入/u })
    .click()
  await panel().getByRole('button', { name: '再导入一项' }).waitFor()
  await office.getByText('等次要看往年的名次（已有3条）').waitFor()
  expect(await looksWrong(office, address(), [OFFICE])).toEqual([])
  await taken().getByRole('button', { name: '撤回……' }).first().click()
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('textbox').fill('来文更正')
  await dialog.getByRole('button', { name: '撤回', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await office.getByText('等次要看往年的名次（还没有导入）').waitFor()
  await taken().getByText('撤回：来文更正').waitFor()
  expect(faults.flat()).toEqual([])
})
