import { queryOptions } from '@tanstack/react-query'
import type {
  ApiError,
  BrokenProgramme,
  ProgrammeList,
  ProgrammeSheet,
  RoundFactsSheet,
  RoundSheet,
  SearchIndex,
  UnitSheet,
} from '../server/api.ts'
import type { DifferencesSheet, VersionsSheet } from '../sheets/versions/VersionsSheet.ts'

export type * from '../server/api.ts'

/** The server did not give what was asked for; the message is for the reader. */
export class AskError extends Error {
  override readonly name = 'AskError'
  /** As the server has it, unless it did not answer, or not in our words. */
  readonly code: ApiError['code'] | 'unreachable' | 'unclear'
  constructor(message: string, code: AskError['code']) {
    super(message)
    this.code = code
  }
}

async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new AskError('连不上本机的明镜程序。请看启动它的窗口是否还开着；关掉了就重新运行 npm start，再刷新本页。', 'unreachable')
  })
  if (!response.ok) throw await faultOf(response)
  return (await response.json()) as T
}

async function faultOf(response: Response): Promise<AskError> {
  const text = await response.text()
  try {
    const { message, code } = JSON.parse(text) as ApiError
    return new AskError(message, code)
  } catch {
    return new AskError(`程序没有给出结果（${response.status}）。请刷新再试。`, 'unclear')
  }
}

const programmePath = (id: string) => `/api/programmes/${encodeURIComponent(id)}`

export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: ({ signal }) => ask<ProgrammeList>('/api/programmes', signal),
})

export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['programme', id],
    queryFn: ({ signal }) => ask<ProgrammeSheet | BrokenProgramme>(programmePath(id), signal),
  })

export const roundQuery = (id: string) =>
  queryOptions({ queryKey: ['round', id], queryFn: ({ signal }) => ask<RoundSheet>(`${programmePath(id)}/round`, signal) })

export const unitQuery = (id: string, unit: string) =>
  queryOptions({
    queryKey: ['unit', id, unit],
    queryFn: ({ signal }) => ask<UnitSheet>(`${programmePath(id)}/round/units/${encodeURIComponent(unit)}`, signal),
  })

/** Everything of a round; asked for only by who scores it again. */
export const factsQuery = (id: string) =>
  queryOptions({
    queryKey: ['facts', id],
    queryFn: ({ signal }) => ask<RoundFactsSheet>(`${programmePath(id)}/round/facts`, signal),
    staleTime: Infinity,
  })

/** The wordings of a programme, and what it can be compared with. */
export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['versions', id], queryFn: ({ signal }) => ask<VersionsSheet>(`${programmePath(id)}/versions`, signal) })

/** What two programmes have otherwise. */
export const differencesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['differences', from, to],
    queryFn: ({ signal }) =>
      ask<DifferencesSheet>(`${programmePath(to)}/differences?${new URLSearchParams({ from, to }).toString()}`, signal),
  })

/** Every name that a person may jump to. */
export const searchQuery = queryOptions({
  queryKey: ['search'],
  queryFn: ({ signal }) => ask<SearchIndex>('/api/search', signal),
  staleTime: Infinity,
})
