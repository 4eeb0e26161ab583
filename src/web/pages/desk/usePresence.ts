import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { send } from '../../ask.ts'
import { presencePath, presenceQuery, type PresentPerson } from './deskQueries.ts'

/** Sooner than the server forgets who was there. */
const BEAT_MS = 10_000

/** Says which cell this person has open, and knows who else has one. 在场 */
export function usePresence(
  round: string,
  at: { readonly unit: string; readonly node: string; readonly check: string } | null,
): readonly PresentPerson[] {
  const client = useQueryClient()
  const { data } = useQuery(presenceQuery(round))
  const [unit, node, check] = [at?.unit, at?.node, at?.check]
  const hasCome = useRef(false)
  useEffect(() => {
    if (unit === undefined || node === undefined || check === undefined) return
    const say = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const others = await send<{ readonly others: readonly PresentPerson[] }>('POST', presencePath(round), { unit, node, check })
        hasCome.current = true
        client.setQueryData(presenceQuery(round).queryKey, others)
      } catch {
        // Who is there is said again in a moment; the page shows by itself when the server is away.
      }
    }
    const soon = setTimeout(() => void say(), 300)
    const beat = setInterval(() => void say(), BEAT_MS)
    return () => {
      clearTimeout(soon)
      clearInterval(beat)
    }
  }, [client, round, unit, node, check])
  useEffect(
    () => () => {
      // Who never said that he came has nothing to take back.
      if (!hasCome.current) return
      hasCome.current = false
      void send('POST', presencePath(round), { unit: null }).catch(() => undefined)
    },
    [round],
  )
  return data?.others ?? []
}
