import { findBrowser, installBrowser } from './browser.mjs'
import { runChecks } from './checks.mjs'
import { runVitest } from './vitest.mjs'

/** `npm test`: all there is, from a fresh clone on. Its last line counts what passed and what failed. */
const say = (/** @type {string} */ line) => console.log(line)

const browser = findBrowser() ?? installBrowser(say)
const tally = await runChecks()
const path = await browser
if (path === null) {
  tally.report(
    '浏览器测试',
    { passed: 0, failed: 1, skipped: 0 },
    0,
    '没有找到浏览器。请安装 Chromium 或 Chrome,或用环境变量 CHROMIUM_PATH 指出它的位置。',
  )
} else {
  await runVitest(tally, '浏览器测试', ['journeys'], { CHROMIUM_PATH: path })
}
console.log(tally.line())
process.exitCode = tally.failed > 0 ? 1 : 0
