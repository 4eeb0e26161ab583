import { queryOptions } from '@tanstack/react-query'
import type { BackupList } from '../../../../server/routes/backups.ts'
import { ask } from '../../../ask.ts'

const BUSY_MS = 1_000
const IDLE_MS = 5_000

/** Looked at again often while something is under way. */
export const backupsQuery = queryOptions({
  queryKey: ['system', 'backups'],
  queryFn: ({ signal }) => ask<BackupList>('/api/backups', signal),
  staleTime: 0,
  refetchInterval: ({ state }) =>
    state.data?.backups.some(({ progress, outcome }) => progress !== null || outcome === 'running') ? BUSY_MS : IDLE_MS,
})
