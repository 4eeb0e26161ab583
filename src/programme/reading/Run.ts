import type { IssueList } from '../IssueList.ts'
import type { Places } from '../Places.ts'
import type { Source } from '../yaml/Source.ts'

/** What one reading of a programme's folder shares. 一次读取 */
export interface Run {
  readonly errors: IssueList
  readonly warnings: IssueList
  readonly places: Places
  /** A file of the folder as YAML; null when it is missing or unreadable, which has then been reported unless it is missing. */
  open(path: string): Source | null
  has(path: string): boolean
  /** Looks again when every node and check is known. */
  later(look: () => void): void
}
