import { useEffect, useState } from 'react'
import type { Instant } from '../../../model/Instant.ts'

const EVERY_MS = 30_000

/** The moment at which the page is looked at, kept up while it stays open. 当前时刻 */
export function useNow(): Instant {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
