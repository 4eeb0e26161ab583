import { canonicalJson } from '../../../../model/canonicalJson.ts'
import type { Said } from '../../../../model/Said.ts'
import type { WhySaveFailed } from '../../../whySaveFailed.ts'

/** A cell as it was typed here, and the version of it that was seen. */
export interface Typed {
  readonly check: string
  readonly object: string
  readonly said: Said
  readonly seen: number | null
}

/** What somebody else typed there meanwhile. */
export interface Theirs {
  readonly said: Said
  readonly version: number | null
  readonly by: string
  readonly at: string
}

/** Where what is typed is: on the server, on its way, or only here; `failing`: the server answers, but breaks over it. 保存状态 */
export type Saving = 'saved' | 'waiting' | 'saving' | WhySaveFailed

/** What was typed and is not yet on the server, and why not. 未保存的内容 */
export interface DraftState {
  readonly typed: ReadonlyMap<string, Typed>
  readonly conflicts: ReadonlyMap<string, Theirs>
  readonly saving: Saving
  /** When the server last had everything; null: not since the page was opened. */
  readonly savedAt: string | null
  /** The server's words, where it refused. */
  readonly message: string
  readonly details: readonly string[]
}

export type Cells = ReadonlyMap<string, Theirs>

/** What the server says of what it has kept. */
export interface Saved {
  readonly saved: readonly { readonly check: string; readonly object: string; readonly version: number }[]
}

export const cellKey = ({ check, object }: { readonly check: string; readonly object: string }): string => `${check}\n${object}`

/** Do two say the same? */
export const isSame = (one: Said, other: Said): boolean => canonicalJson(essence(one)) === canonicalJson(essence(other))

const essence = ({ state, value, why }: Said) =>
  state === 'answered' ? { state, value } : state === 'cantTell' ? { state, why: why ?? '' } : { state }
