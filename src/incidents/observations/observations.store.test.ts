import { describe, expect, it } from 'vitest'
import { newStore, someone } from '../../../test/store.ts'
import { PROGRAM } from '../../model/Actor.ts'
import { listCaptures, listFindings } from '../../store/queries/observations.ts'
import { units } from '../../store/schema/index.ts'
import { addCapture, type NewCapture } from './addCapture.ts'
import { addFinding } from './addFinding.ts'
import { adoptedFindings, reviewFinding } from './reviewFinding.ts'

async function seen() {
  const store = await newStore()
  await store.db.insert(units).values({ id: '甲镇', kind: 'township', validFrom: '2000-01-01' })
  const { sha256 } = await store.blobs.put(new TextEncoder().encode('<html>'))
  const page: NewCapture = {
    unit: '甲镇',
    kind: 'page',
    place: 'http://www.example.gov.cn/',
    seenAt: '2026-11-01T00:00:00.000Z',
    content: sha256,
    notes: { 状态: '200' },
  }
  return { store, page, capture: await addCapture(store, someone(), page) }
}

describe('what was seen', () => {
  it('is kept with what was found in it, and counts only once a person has adopted it', async () => {
    const { store, page, capture } = await seen()
    const finding = await addFinding(store, PROGRAM, {
      capture,
      about: 'site-code-shown',
      outcome: 'failed',
      value: null,
      pointer: 'footer',
    })
    expect(await listCaptures(store.db, '甲镇', '2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z')).toMatchObject([page])
    expect(await listFindings(store.db, [capture])).toMatchObject([{ id: finding, outcome: 'failed', person: 'program' }])
    const adopted = () => adoptedFindings(store, [finding])
    expect((await adopted()).size).toBe(0)
    await expect(reviewFinding(store, PROGRAM, { finding, verdict: 'adopted', why: '自动' })).rejects.toMatchObject({ kind: 'forbidden' })
    await reviewFinding(store, someone(), { finding, verdict: 'adopted', why: '看过首页' })
    expect((await adopted()).has(finding)).toBe(true)
    await reviewFinding(store, someone(), { finding, verdict: 'refused', why: '页脚后来才加载' })
    expect((await adopted()).size).toBe(0)
  })

  it('needs its content among the blobs, a unit, a time that has been, and a number only where one was measured', async () => {
    const { store, page, capture } = await seen()
    const add = (parts: Partial<NewCapture>) => addCapture(store, someone(), { ...page, ...parts })
    await expect(add({ content: '0'.repeat(64) })).rejects.toMatchObject({ code: 'capture-content' })
    await expect(add({ unit: '乙镇' })).rejects.toMatchObject({ code: 'no-unit' })
    await expect(add({ seenAt: '2027-01-01T00:00:00.000Z' })).rejects.toMatchObject({ code: 'capture-future' })
    const measured = addFinding(store, someone(), { capture, about: 'x', outcome: 'measured', value: null, pointer: '' })
    await expect(measured).rejects.toMatchObject({ code: 'finding-value' })
  })
})
