import { describe, expect, it } from 'vitest'
import { orgUnit } from '../../../test/engine/scoring.ts'
import { poolOf } from './pools.ts'

describe('among whom a unit is compared', () => {
  it('is its class within its group, its group, or all', () => {
    const one = orgUnit({ class: 'A' })
    expect([poolOf(one, 'class'), poolOf(one, 'group'), poolOf(one, 'all')]).toEqual(['县直部门A类', '县直部门', '全部'])
    expect(poolOf(orgUnit(), 'class')).toBe('县直部门')
  })
})
