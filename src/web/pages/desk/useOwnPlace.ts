import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { OwnPlace } from './OwnPlace.ts'

/** Where the keyboard is, as it goes and as the address says it. 当前行 */
export function useOwnPlace(at: string | undefined, onAt: (key: string) => void): readonly [string | undefined, (key: string) => void] {
  const [place] = useState(() => new OwnPlace(at))
  const own = useSyncExternalStore(place.subscribe, place.own)
  useLayoutEffect(() => place.hear(at, onAt))
  useEffect(() => () => place.stop(), [place])
  return [own, place.go]
}
