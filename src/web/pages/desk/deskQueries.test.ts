import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AcrossPage } from '../../../server/deskApi.ts'
import { acrossQuery, cellQuery, progressQuery, refreshCell } from './deskQueries.ts'

/** Requests that wait for their answer, in the order in which they were made. */
let asked: { readonly path: string; readonly answer: (value: unknown) => Promise<void> }[]
let client: QueryClient

beforeEach(() => {
  asked = []
  client = new QueryClient()
  vi.stubGlobal('fetch', (path: string, { signal }: { readonly signal: AbortSignal }) => {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('given up')))
      const answer = async (value: unknown) => {
        resolve({ ok: true, json: () => Promise.resolve(value) })
        await settled()
      }
      asked.push({ path, answer })
    })
  })
})
afterEach(() => {
  client.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** What has been resolved is through, in whatever number of steps. */
const settled = async () => {
  for (let step = 0; step < 50; step += 1) await Promise.resolve()
}

const ACROSS = { round: 'r', node: '7', group: '乡镇', part: 0 }
const cell = (...ids: readonly number[]) => ({ unit: '甲镇', node: '7', answers: ids.map((id) => ({ id })) })
const across = (...ids: readonly number[]) => ({ row: { code: '7' }, cells: [cell(...ids)] })
const idsShown = () =>
  client.getQueryData<AcrossPage>(acrossQuery(ACROSS, client).queryKey)?.cells.map(({ answers }) => answers.map(({ id }) => id))
const watch = (query: object) =>
  new QueryObserver(client, query as ConstructorParameters<typeof QueryObserver>[1]).subscribe(() => undefined)

describe('a cell after an own answer', () => {
  it('is asked for behind the answer, whatever is on its way since before', async () => {
    client.setQueryData(acrossQuery(ACROSS, client).queryKey, across() as never)
    watch(cellQuery('r', '甲镇', '7', client))
    await settled()
    const refreshed = refreshCell(client, 'r', '甲镇', '7')
    await settled()
    expect(asked).toHaveLength(2)
    await asked[1]?.answer({ cell: cell(7), total: null })
    await refreshed
    await asked[0]?.answer({ cell: cell(), total: null })
    expect(idsShown()).toEqual([[7]])
    expect(client.getQueryData(cellQuery('r', '甲镇', '7', client).queryKey)?.cell.answers).toHaveLength(1)
  })

  it('is not laid under by a row that was asked for before and comes after', async () => {
    const row = client.query(acrossQuery(ACROSS, client))
    await settled()
    const refreshed = refreshCell(client, 'r', '甲镇', '7')
    await settled()
    await asked[1]?.answer({ cell: cell(7), total: null })
    await refreshed
    await asked[0]?.answer(across())
    await row
    expect(idsShown()).toEqual([[7]])
  })

  it('is counted anew, though a first count is on its way', async () => {
    vi.useFakeTimers()
    watch(progressQuery('r', '乡镇'))
    await settled()
    const refreshed = refreshCell(client, 'r', '甲镇', '7')
    await settled()
    await asked[1]?.answer({ cell: cell(7), total: null })
    await refreshed
    await vi.advanceTimersByTimeAsync(1_500)
    expect(asked.map(({ path }) => path.includes('/progress'))).toEqual([true, false, true])
  })
})
