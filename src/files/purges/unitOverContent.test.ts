import { describe, expect, it } from 'vitest'
import { unitOver } from './unitOverContent.ts'

const finance = { unit: 'finance', above: ['county', 'city'] }

describe('unitOver', () => {
  it.each([
    { called: 'the unit itself, where only it handed them in', owned: [finance, finance], over: 'finance' },
    { called: 'the nearest unit over both', owned: [finance, { unit: 'town', above: ['county', 'city'] }], over: 'county' },
    { called: 'the upper one of two that lie in one line', owned: [finance, { unit: 'county', above: ['city'] }], over: 'county' },
    { called: 'none, where nothing stands over both', owned: [finance, { unit: 'elsewhere', above: [] }], over: null },
  ])('names $called', ({ owned, over }) => {
    expect(unitOver(owned)).toBe(over)
  })
})
