import { expect, it } from 'vitest'
import { daysAgo } from './daysAgo.ts'

it.each([
  ['刚刚', 0],
  ['今天 09:30', 0],
  ['25分钟前', 0],
  ['昨天', 1],
  ['[昨天 16:20]', 1],
  ['前天', 2],
  ['3天前', 3],
  ['发布于 ３ 天之前', 3],
  ['5小时前', null],
  ['2周前', null],
  ['3个月前', null],
  ['会议于3天前召开', null],
  ['昨天下午召开', null],
  ['2024-05-06', null],
  ['', null],
])('%s is so many days ago: %s', (text, days) => {
  expect(daysAgo(text)).toBe(days)
})
