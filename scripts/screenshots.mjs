import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'
import { ROOT } from './run.mjs'
import { setUp } from './setUp.mjs'

/** `npm run screenshots`: the pictures of README and manual, taken of the demonstration as it is. */
const FOLDER = join(ROOT, 'docs/images')

/** A page of documents carries several: none is larger. */
const LARGEST_KB = 200

/** @typedef {import('playwright-core').Page} Page */

const ROUND = '/programmes/changning-2020/round'

/** Opens the sheet of a unit with losses, at one of them. @param {Page} page */
async function openLoss(page) {
  await page.locator('.standing-table tbody tr:nth-child(8) a').first().click()
  await page.getByRole('button', { name: /只看失分/ }).click()
  await page.locator('.losses button').first().click()
  await page.evaluate('scrollTo(0, 0)')
}

/** Takes the first single answer that lifts the unit: two towns swap. @param {Page} page */
async function swap(page) {
  await page.locator('.effect').waitFor()
  await page.getByRole('button', { name: '找一找' }).click()
  await page.locator('.suggested .button').first().click()
  await page.locator('.change-list').waitFor()
  await page.evaluate('scrollTo(0, 0)')
}

/** @param {string} name */
const press = (name) => (/** @type {Page} */ page) => page.getByRole('button', { name, exact: true }).click()

/** Somebody of the demonstration, as whom a page is looked at. @param {Page} page @param {string} url @param {string} person */
const comeAs = (page, url, person) => page.request.post(`${url}/api/demonstration/as`, { headers: { 'x-mingjing': '1' }, data: { person } })

/** @typedef {{ width: number, height: number }} Size */

/** @type {readonly { name: string, path: string, as?: string, act?: (page: Page) => Promise<void>, size?: Size }[]} */
const PAGES = [
  { name: 'door', path: '/' },
  { name: 'programme', path: '/programmes/changning-2020?card=departments&at=departments%2F7' },
  { name: 'columns', path: '/programmes/tangyin-2022' },
  { name: 'standings', path: ROUND },
  { name: 'sheet', path: ROUND, act: openLoss },
  { name: 'what-if', path: `${ROUND}/what-if`, act: swap },
  { name: 'desk', path: '/rounds/demo-sanhe-2018-scoring/score', as: 'demo-lead' },
  { name: 'system', path: '/system/people' },
  { name: 'large-type', path: ROUND, act: press('大字') },
  { name: 'phone', path: ROUND, size: { width: 390, height: 844 } },
]

await setUp((line) => {
  console.log(line)
})
const executablePath = findBrowser()
if (executablePath === null) throw new Error('没有找到 Chromium 或 Chrome，请安装，或用 CHROMIUM_PATH 指出它在哪里。')
mkdirSync(FOLDER, { recursive: true })

// A demonstration of its own, made anew: what is on the pictures does not depend on whoever takes them.
const data = mkdtempSync(join(tmpdir(), 'mj-pictures-'))
chmodSync(data, 0o755)
const folder = join(data, 'demonstration')
const server = spawn(process.execPath, [join(ROOT, 'dist/server/main.js'), '--port', '8790', '--demo', folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
let said = ''
for await (const text of server.stdout.setEncoding('utf8')) {
  said += String(text)
  if (/全部备好/.test(said)) break
}
const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
if (url === undefined) throw new Error(`服务没有启动：${said}`)

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
// A page without a policy of its own, in which pictures are packed.
const packer = await browser.newPage()
for (const { name, path, as, act, size = { width: 1366, height: 860 } } of PAGES) {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1.5, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  if (as !== undefined) await comeAs(page, url, as)
  await page.goto(url + path)
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.loading') === null)
  await act?.(page)
  await page.waitForTimeout(600)
  const picture = await pack(await page.screenshot())
  writeFileSync(join(FOLDER, `${name}.webp`), picture)
  console.log(`docs/images/${name}.webp ${String(Math.round(picture.length / 1024))} KB`)
  await context.close()
}
await browser.close()
server.kill('SIGTERM')
await once(server, 'exit')
rmSync(data, { recursive: true, force: true })

/** A picture as WebP, as good as it may be large. @param {Buffer} png */
async function pack(png) {
  for (const quality of [0.9, 0.8, 0.7, 0.6]) {
    const text = await packer.evaluate(
      async ([data, how]) => {
        const image = new Image()
        image.src = `data:image/png;base64,${data}`
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.width
        canvas.height = image.height
        canvas.getContext('2d')?.drawImage(image, 0, 0)
        return canvas.toDataURL('image/webp', how).split(',')[1] ?? ''
      },
      /** @type {const} */ ([png.toString('base64'), quality]),
    )
    const packed = Buffer.from(text, 'base64')
    if (packed.length <= LARGEST_KB * 1024) return packed
  }
  throw new Error(`一张图超过 ${String(LARGEST_KB)} KB，请拍小一些。`)
}
