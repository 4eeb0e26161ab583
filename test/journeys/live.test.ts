import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '../app.ts'
import { accessFaults, openBrowser, overflowPx, visit } from '../browser.ts'

let app: App
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

interface Cells {
  readonly answers: readonly {
    readonly id: number
    readonly check: string
    readonly lane: string
    readonly value: unknown
    readonly object: string
  }[]
}

const read = async <T>(path: string): Promise<T> => (await (await fetch(`${app.url}${path}`)).json()) as T

/** Answers one yes-or-no question of a unit otherwise than it was, as another browser would. */
async function answerOtherwise(round: string, unit: string): Promise<void> {
  const { answers } = await read<Cells>(`/api/rounds/${round}/units/${encodeURIComponent(unit)}/cells`)
  const asked = answers.find(({ lane, value, object }) => lane === 'assessor' && (value === '是' || value === '否') && object === '')
  if (!asked) throw new Error(`${unit} has no such answer.`)
  const given = { unit, check: asked.check, lane: 'assessor', value: asked.value === '是' ? '否' : '是', after: asked.id }
  const response = await fetch(`${app.url}/api/rounds/${round}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-mingjing': '1' },
    body: JSON.stringify({ answers: [given] }),
  })
  if (!response.ok) throw new Error(await response.text())
}

it('shows in every tab what somebody else answered, leads to the sheet, and says when the server is gone', async () => {
  const { rounds } = await read<{ rounds: readonly { readonly id: string }[] }>('/api/rounds')
  const round = rounds.find(({ id }) => id.includes('changning'))?.id ?? ''
  const { tables } = await read<{ tables: readonly { readonly lines: readonly { readonly unit: string }[] }[] }>(
    `/api/rounds/${round}/sheet`,
  )
  const unit = tables[0]?.lines[0]?.unit ?? ''
  const sheet = `/rounds/${round}/results/${encodeURIComponent(unit)}`

  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const [ranking, beside] = [await context.newPage(), await context.newPage()]
  await visit(ranking, `${app.url}/rounds/${round}/results`)
  await visit(beside, app.url + sheet)
  await ranking.locator('.standing-table').first().waitFor()
  const receipt = beside.locator('.receipt code').first()
  await receipt.waitFor()
  expect(await accessFaults(ranking)).toEqual([])
  expect(await accessFaults(beside)).toEqual([])
  expect(await overflowPx(ranking)).toBe(0)
  expect(await overflowPx(beside)).toBe(0)

  const before = await receipt.innerText()
  await answerOtherwise(round, unit)
  await expect.poll(() => receipt.innerText()).not.toBe(before)
  const after = (await read<{ receipt: string }>(`/api/rounds/${round}/sheet`)).receipt
  expect(await receipt.innerText()).toBe(after)
  await expect.poll(() => ranking.content()).toContain(after.slice(0, 8))

  await ranking.locator('.standing-table a').first().click()
  await ranking.waitForURL(/\/results\/./u)
  await ranking.getByRole('link', { name: '结果', exact: true }).first().waitFor()

  await app.stop()
  await ranking.getByText('与服务器的连接断了，正在重连').waitFor()
})
