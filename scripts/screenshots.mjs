import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'
import { ROOT } from './run.mjs'
import { setUp } from './setUp.mjs'

/** `npm run screenshots`: the pictures of the README, taken of the demonstration as it is. */
const FOLDER = join(ROOT, 'docs/images')

/** @type {readonly { name: string, path: string, pick?: string }[]} */
const PAGES = [
  { name: 'door', path: '/' },
  { name: 'programme', path: '/programmes/changning-2020?card=departments&at=departments%2F7' },
  { name: 'standings', path: '/programmes/changning-2020/round' },
  { name: 'sheet', path: '/programmes/changning-2020/round', pick: '.standing-table tbody tr:nth-child(12) a' },
]

await setUp((line) => {
  console.log(line)
})
const executablePath = findBrowser()
if (executablePath === null) throw new Error('没有找到 Chromium 或 Chrome,请安装,或用 CHROMIUM_PATH 指出它在哪里。')
mkdirSync(FOLDER, { recursive: true })

const server = spawn(process.execPath, [join(ROOT, 'dist/server/main.js'), '--port', '8790'], { stdio: ['ignore', 'pipe', 'inherit'] })
let said = ''
for await (const text of server.stdout.setEncoding('utf8')) {
  said += String(text)
  if (/Ctrl\+C/.test(said)) break
}
const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
if (url === undefined) throw new Error(`服务没有启动:${said}`)

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1366, height: 860 }, deviceScaleFactor: 1.5, locale: 'zh-CN' })
for (const { name, path, pick } of PAGES) {
  await page.goto(url + path, { waitUntil: 'networkidle' })
  if (pick !== undefined) {
    await page.locator(pick).first().click()
    await page.getByRole('button', { name: /只看失分/ }).click()
    await page.locator('.losses button').nth(1).click()
    await page.evaluate('scrollTo(0, 0)')
  }
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  console.log(`docs/images/${name}.png`)
}
await browser.close()
server.kill('SIGTERM')
await once(server, 'exit')
