import { useState } from 'react'
import type { RunShown } from '../siteTypes.ts'
import { addSighting, speedOf, type Sighting } from './speedOf.ts'

/** Addresses a second, by what was heard of the run while the page was open; null: not yet known. 检查速度 */
export function useSpeed({ progress, beatAt }: Pick<RunShown, 'progress' | 'beatAt'>): number | null {
  const [seen, setSeen] = useState<readonly Sighting[]>([])
  const last = seen.at(-1)
  if (progress !== null && beatAt !== null && last?.at !== Date.parse(beatAt))
    setSeen(addSighting(seen, { at: Date.parse(beatAt), visited: progress.visited }))
  return speedOf(seen)
}
