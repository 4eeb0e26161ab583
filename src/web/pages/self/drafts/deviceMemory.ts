import { keepHere, readHere } from '../../../deviceStorage.ts'
import type { Typed } from './DraftState.ts'

/** Whose, where: on one device several may work, and in several rounds. */
export interface MemoryPlace {
  readonly what: 'self-check' | 'self-report'
  readonly person: string
  readonly round: string
  readonly unit: string
}

const nameOf = ({ what, person, round, unit }: MemoryPlace): string => `mingjing.${what} ${JSON.stringify([person, round, unit])}`

/** What this device kept when the page was left before the server had it. 本机暂存 */
export function recallTyped(place: MemoryPlace): readonly Typed[] {
  const kept = readHere(nameOf(place))
  return Array.isArray(kept) ? kept.filter(isTyped) : []
}

/** Keeps it on this device; a device without room keeps nothing, and the server has it a moment later. 暂存 */
export const rememberTyped = (place: MemoryPlace, typed: readonly Typed[]): void =>
  keepHere(nameOf(place), typed.length === 0 ? null : typed)

function isTyped(one: unknown): one is Typed {
  if (typeof one !== 'object' || one === null) return false
  const { check, object, said, seen } = one as Partial<Record<keyof Typed, unknown>>
  return (
    typeof check === 'string' &&
    typeof object === 'string' &&
    typeof said === 'object' &&
    said !== null &&
    (seen === null || typeof seen === 'number')
  )
}
