import type { RoundPlan } from '../../../model/RoundPlan.ts'

/** What was typed and has not reached the server. 留在本机的草案 */
interface KeptPlan {
  readonly version: number
  readonly plan: RoundPlan
}

const keyOf = (id: string): string => `mingjing plan ${id}`

/** Where the browser keeps nothing (private windows, full disks), typing goes on without. */
export function keepHere(id: string, kept: KeptPlan): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(kept))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

export function keptOf(id: string): KeptPlan | null {
  try {
    const text = localStorage.getItem(keyOf(id))
    return text === null ? null : (JSON.parse(text) as KeptPlan)
  } catch (error) {
    if (!(error instanceof DOMException) && !(error instanceof SyntaxError)) throw error
    return null
  }
}

export function dropKept(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
