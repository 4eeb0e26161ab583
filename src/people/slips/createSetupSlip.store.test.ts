import { describe, expect, it } from 'vitest'
import { newStore } from '../../../test/store.ts'
import { journal, slips } from '../../store/schema/index.ts'
import { createSetupSlip, needsSetup } from './createSetupSlip.ts'

describe('createSetupSlip', () => {
  it('makes a code for half an hour, keeps its hash only, and takes the one before back', async () => {
    const store = await newStore()
    expect(await needsSetup(store)).toBe(true)
    const first = await createSetupSlip(store)
    expect(first.code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
    expect(first.expiresAt.slice(0, 16)).toBe('2026-11-22T02:30')
    const second = await createSetupSlip(store)
    const rows = await store.db.select().from(slips).orderBy(slips.createdAt)
    expect(rows.map(({ revokedAt }) => revokedAt !== null)).toEqual([true, false])
    const kept = JSON.stringify([rows, await store.db.select().from(journal)])
    expect(kept).not.toContain(first.code)
    expect(kept).not.toContain(second.code)
  })
})
