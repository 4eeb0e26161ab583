import { expect, it } from 'vitest'
import { deviceInWords } from './deviceInWords.ts'

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36'

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/120.0`, 'Edge（Windows）'],
  [`Mozilla/5.0 (Windows NT 10.0; WOW64) ${CHROME} 360SE`, '360 浏览器（Windows）'],
  [`Mozilla/5.0 (X11; Linux x86_64; UOS) ${CHROME}`, '谷歌内核浏览器（统信）'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'Safari（苹果手机或平板）'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', '火狐（Linux）'],
  ['curl/8.5', '其他程序'],
])('says %s as people do', (agent, words) => {
  expect(deviceInWords(agent)).toBe(words)
})
