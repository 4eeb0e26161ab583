import { describe, expect, it } from 'vitest'
import type { ResultRow } from '../resultRows.ts'
import { columnCounts } from './columnCounts.ts'

const row = (role: string, least: number, most: number | null): ResultRow =>
  ({ node: { role }, result: { applies: true, findings: [{ kind: '不及时', least, most }], children: [] } }) as unknown as ResultRow

describe('columnCounts', () => {
  it('counts the columns with a problem among those that the unit keeps', () => {
    expect(columnCounts([row('column', 1, 1), row('column', 0, 0), row('indicator', 1, 1)])).toEqual({ kept: 2, faulty: '1' })
  })

  it('is a range while a column may still turn out to have a problem', () => {
    expect(columnCounts([row('column', 0, 2), row('column', 1, 2), row('column', 0, null), row('column', 0, 0)])).toEqual({
      kept: 4,
      faulty: '1–3',
    })
  })

  it('is none where no column is kept', () => {
    expect(columnCounts([row('indicator', 1, 1)])).toBeNull()
  })
})
