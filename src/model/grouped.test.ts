import { expect, it } from 'vitest'
import { grouped } from './grouped.ts'

it('keeps the order of the groups and within each', () => {
  expect([...grouped(['乡a', '局a', '乡b'], (name) => name.charAt(0))]).toEqual([
    ['乡', ['乡a', '乡b']],
    ['局', ['局a']],
  ])
})
