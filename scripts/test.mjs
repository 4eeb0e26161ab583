import { findBrowser, installBrowser } from './browser.mjs'
import { runChecks } from './checks.mjs'
import { Tally } from './Tally.mjs'
import { runVitest } from './vitest.mjs'

/** `npm test`: all there is, from a fresh clone on. Its last line counts what passed and what failed. */
const tally = new Tally().concludeAtExit()
const browser = findBrowser() ?? installBrowser((line) => console.log(line))
await runChecks(tally)
const path = await browser
if (path === null) {
  const remedy = '没有找到浏览器。请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM_PATH 指出它的位置。'
  tally.report('浏览器测试', { passed: 0, failed: 1, skipped: 0 }, 0, remedy)
} else {
  await runVitest(tally, '浏览器测试', ['journeys'], { CHROMIUM_PATH: path })
}
