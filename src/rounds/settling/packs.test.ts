import { describe, expect, it } from 'vitest'
import type { Blobs } from '../../store/Blobs.ts'
import { writeSettled } from './packs.ts'
import type { ScoredForSettling } from './ScoredForSettling.ts'

const units = Array.from({ length: 400 }, (_, at) => ({ unit: { id: `u${String(at)}` }, facts: {} }))
const scored = {
  facts: { units, history: [], decisions: [] },
  standings: { results: [], tables: [] },
  receipt: {},
} as unknown as ScoredForSettling

describe('writing a settled result', () => {
  it('fails with what went wrong first where the disk is full, and leaves no failure unheard', async () => {
    const unheard: unknown[] = []
    const hear = (reason: unknown) => void unheard.push(reason)
    process.on('unhandledRejection', hear)
    const full = { put: () => Promise.reject(new Error('no space')) } as unknown as Blobs
    await expect(writeSettled(full, scored, [])).rejects.toThrow('no space')
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', hear)
    expect(unheard).toEqual([])
  })

  it('names the pack of every unit in the order of the roster', async () => {
    const sizes: number[] = []
    const blobs = {
      put: (bytes: Uint8Array) => Promise.resolve({ sha256: `sha-${String(sizes.push(bytes.length))}` }),
    } as unknown as Blobs
    const { files } = await writeSettled(blobs, scored, [])
    expect(Object.keys(files)).toHaveLength(400)
    expect(new Set(Object.values(files)).size).toBe(10)
    expect(sizes).toHaveLength(12)
  })
})
