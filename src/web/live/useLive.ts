import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { joinLive } from './joinLive.ts'
import type { LiveState } from './LiveMessage.ts'
import { Refresher } from './Refresher.ts'
import { refreshQueries, refreshStale } from './refreshQueries.ts'
import { watchReader } from './watchReader.ts'

/** A connection that comes back at once is not worth a word. */
const PATIENCE_MS = 2_500

/**
 * Keeps what the page shows as it is on the server, and says whether the server is heard. 实时更新
 *
 * @param who uses this page; null: nobody yet
 */
export function useLive(who: string | null): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('open')
  useEffect(() => {
    if (who === null) return
    const watch = watchReader(() => void refreshStale(client))
    const refresher = new Refresher((stale) => refreshQueries(client, stale, watch.isLookedAt()))
    let late: ReturnType<typeof setTimeout> | undefined
    const show = (is: LiveState) => {
      clearTimeout(late)
      if (is === 'broken') late = setTimeout(() => setState(is), PATIENCE_MS)
      else setState(is)
    }
    const leave = joinLive(who, (message) => {
      if (message.kind === 'state') show(message.is)
      else refresher.add(message.kind === 'anew' ? 'all' : message.events)
    })
    return () => {
      clearTimeout(late)
      leave()
      watch.stop()
    }
  }, [client, who])
  return who === null ? 'open' : state
}
