import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { AcrossPage, CellPage, DeskCell, DownPage, GivenAnswer } from '../../../server/deskApi.ts'
import type { DeskProgress } from '../../../server/routes/desk.ts'
import { ask, send } from '../../ask.ts'
import { newerCell } from './newerCell.ts'
import type { Arrived } from './outbox/Outbox.ts'
import { Turns } from './Turns.ts'

/** So many units are fetched at a time. */
export const PART = 100

const deskPath = (round: string) => `/api/rounds/${encodeURIComponent(round)}/desk`

/** Whose own answer has just been fetched: what is heard of it is known. */
const fresh = new Map<string, number>()
const FRESH_MS = 800

const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * Whether what is heard of a unit is most likely one's own answer, which was fetched just now. Somebody else's may hide behind it: a little later it is asked
 * for all the same.
 */
function isOwn(round: string, unit: string, refresh: string, again: () => unknown): boolean {
  const left = (fresh.get(`${round}\n${unit}`) ?? 0) - performance.now()
  if (left <= 0) return false
  const key = `${refresh}\n${round}\n${unit}`
  clearTimeout(waiting.get(key))
  waiting.set(key, setTimeout(again, left))
  return true
}

/** A part of a row across its units. */
export interface AcrossAsked {
  readonly round: string
  readonly node: string | undefined
  readonly group: string | undefined
  readonly part: number
}

const acrossKey = ({ round, node, group, part }: AcrossAsked) => ['rounds', round, 'desk', 'across', node ?? '', group ?? '', part] as const

export const acrossQuery = (asked: AcrossAsked, client: QueryClient) =>
  queryOptions({
    queryKey: acrossKey(asked),
    queryFn: async ({ signal }) => {
      const { round, node, group, part } = asked
      const query = new URLSearchParams({
        offset: String(part * PART),
        limit: String(PART),
        ...(node === undefined ? {} : { node }),
        ...(group === undefined ? {} : { group }),
      })
      return withNewest(await ask<AcrossPage>(`${deskPath(round)}?${query.toString()}`, signal), round, client)
    },
    staleTime: 30_000,
    // Which row that was is asked anew each time.
    ...(asked.node === undefined ? { gcTime: 0 } : {}),
    meta: {
      live: (event) => {
        if (event.kind === 'round') return true
        if (event.kind !== 'cell') return false
        const page = client.getQueryData<AcrossPage>(acrossKey(asked))
        if (!page?.cells.some(({ unit }) => unit === event.unit)) return false
        if (event.check !== undefined && !page.row.checks.some(({ check }) => check.id === event.check)) return false
        const again = () => client.invalidateQueries({ queryKey: acrossKey(asked) })
        return !isOwn(event.round, event.unit, 'across', again)
      },
    },
  })

const downKey = (round: string, unit: string) => ['rounds', round, 'units', unit, 'desk'] as const

export const downQuery = (round: string, unit: string, client: QueryClient) =>
  queryOptions({
    queryKey: downKey(round, unit),
    queryFn: async ({ signal }) => {
      return withNewest(await ask<DownPage>(`${deskPath(round)}/units/${encodeURIComponent(unit)}`, signal), round, client)
    },
    staleTime: 30_000,
    meta: {
      live: (event) =>
        event.kind === 'round' ||
        (event.kind === 'cell' && !isOwn(round, unit, 'down', () => client.invalidateQueries({ queryKey: downKey(round, unit) }))),
    },
  })

const cellKey = (round: string, unit: string, node: string) => ['rounds', round, 'units', unit, 'deskCell', node] as const

export const cellQuery = (round: string, unit: string, node: string, client: QueryClient) =>
  queryOptions({
    queryKey: cellKey(round, unit, node),
    queryFn: ({ signal }) => fetchCell(round, unit, node, signal),
    staleTime: 5_000,
    meta: {
      live: (event) =>
        event.kind === 'round' ||
        (event.kind === 'cell' && !isOwn(round, unit, 'cell', () => client.invalidateQueries({ queryKey: cellKey(round, unit, node) }))),
    },
  })

/** A page that was asked for before an own answer arrived may come after the cell that was asked for behind it. */
function withNewest<Page extends { readonly cells: readonly DeskCell[] }>(page: Page, round: string, client: QueryClient): Page {
  const known = ({ unit, node }: DeskCell) => client.getQueryData<CellPage>(cellKey(round, unit, node))?.cell
  return { ...page, cells: page.cells.map((cell) => newerCell(cell, known(cell))) }
}

const fetchCell = (round: string, unit: string, node: string, signal = new AbortController().signal): Promise<CellPage> =>
  ask<CellPage>(`${deskPath(round)}/units/${encodeURIComponent(unit)}/cell?${new URLSearchParams({ node }).toString()}`, signal)

/** After one's own answers the rows are counted again when the hand rests. */
const COUNT_MS = 1_000

const counting = new Map<string, ReturnType<typeof setTimeout>>()

function countSoon(client: QueryClient, round: string): void {
  clearTimeout(counting.get(round))
  const queryKey = ['rounds', round, 'desk', 'progress']
  // A first count on its way is of before the answers, and would be taken for the new one.
  const count = () => void client.cancelQueries({ queryKey }).then(() => client.invalidateQueries({ queryKey }))
  counting.set(round, setTimeout(count, COUNT_MS))
}

/** How far each row of a group is; asked for again now and then, and after own answers, not with every one. 进度 */
export const progressQuery = (round: string, group: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'desk', 'progress', group],
    queryFn: ({ signal }) => ask<DeskProgress>(`${deskPath(round)}/progress?${new URLSearchParams({ group }).toString()}`, signal),
    staleTime: 20_000,
    meta: { live: () => false },
  })

/** What “no problem found” says. */
export interface Best {
  readonly values: readonly { readonly check: string; readonly value: NonNullable<GivenAnswer['value']> }[]
  readonly others: readonly string[]
}

/** Of several rows together, each asked for by itself: it is kept on the server. 最佳答案 */
export const bestQuery = (round: string, nodes: readonly string[], group: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'desk', 'best', group, ...nodes],
    queryFn: async ({ signal }): Promise<Best> => {
      const each = await Promise.all(
        nodes.map((node) => ask<Best>(`${deskPath(round)}/best?${new URLSearchParams({ node, group }).toString()}`, signal)),
      )
      const values = new Map(each.flatMap((one) => one.values).map((one) => [one.check, one]))
      return { values: [...values.values()], others: [...new Set(each.flatMap(({ others }) => others))] }
    },
    staleTime: Infinity,
    meta: { live: () => false },
  })

/** Somebody who has a cell open. */
export interface PresentPerson {
  readonly name: string
  readonly unit: string
  readonly node: string
}

export const presencePath = (round: string) => `/api/rounds/${encodeURIComponent(round)}/presence`

export const presenceQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'presence'],
    queryFn: ({ signal }) => ask<{ readonly others: readonly PresentPerson[] }>(presencePath(round), signal),
    meta: { live: (event) => event.kind === 'presence' },
  })

export const sendAnswers = (round: string, answers: readonly GivenAnswer[]): Promise<Arrived> =>
  send<Arrived>('POST', `/api/rounds/${encodeURIComponent(round)}/answers`, { answers })

const turns = new Turns()

/** Asks for a cell as it is after an own answer, and puts it where it is shown. */
export function refreshCell(client: QueryClient, round: string, unit: string, node: string): Promise<void> {
  return turns.after(`${round}\n${unit}\n${node}`, async () => {
    const isFresh = () => fresh.set(`${round}\n${unit}`, performance.now() + FRESH_MS)
    isFresh()
    countSoon(client, round)
    // By itself: what is on its way already may be of before the answer, and no use.
    const page = await fetchCell(round, unit, node)
    isFresh()
    const queryKey = cellKey(round, unit, node)
    await client.cancelQueries({ queryKey, exact: true })
    client.setQueryData<CellPage>(queryKey, page)
    const put = (cells: readonly DeskCell[]) =>
      cells.map((cell) => (cell.unit === unit && cell.node === node ? newerCell(page.cell, cell) : cell))
    client.setQueriesData<AcrossPage>(
      { queryKey: ['rounds', round, 'desk', 'across'] },
      (across) => across && (across.row.code === node ? { ...across, cells: put(across.cells) } : across),
    )
    client.setQueryData<DownPage>(downKey(round, unit), (down) => down && { ...down, total: page.total, cells: put(down.cells) })
  })
}

/** After many at once: everything that is shown of them. 刷新 */
export async function refreshMany(client: QueryClient, round: string, units: ReadonlySet<string>): Promise<void> {
  countSoon(client, round)
  await Promise.all([
    client.invalidateQueries({ queryKey: ['rounds', round, 'desk', 'across'] }),
    ...(units.size === 1 ? [...units].map((unit) => client.invalidateQueries({ queryKey: ['rounds', round, 'units', unit] })) : []),
  ])
}
