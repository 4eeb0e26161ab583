import { useState } from 'react'
import { keepHere, readHere } from '../../../deviceStorage.ts'

/** What is typed, and what is done with it. 暂存的内容 */
export interface Kept<T> {
  readonly value: T
  readonly put: (change: Partial<T>) => void
  readonly forget: () => void
}

/**
 * What is typed, kept on this device until it is given up: a page that is left, or a line that breaks, takes nothing with it. 暂存在本机的内容
 *
 * @param name of whom and what it is: on one device several may work
 */
export function useKept<T extends object>(name: string, empty: T, isFit: (kept: unknown) => kept is T): Kept<T> {
  const [held, setHeld] = useState<{ readonly name: string; readonly value: T }>(() => ({ name, value: recall(name, empty, isFit) }))
  // Another test on the same page: its own is read.
  const now = held.name === name ? held : { name, value: recall(name, empty, isFit) }
  if (now !== held) setHeld(now)
  return {
    value: now.value,
    put: (change) => {
      const value = { ...now.value, ...change }
      keepHere(name, value)
      setHeld({ name, value })
    },
    forget: () => {
      keepHere(name, null)
      setHeld({ name, value: empty })
    },
  }
}

function recall<T extends object>(name: string, empty: T, isFit: (kept: unknown) => kept is T): T {
  const kept = readHere(name)
  return isFit(kept) ? kept : empty
}
