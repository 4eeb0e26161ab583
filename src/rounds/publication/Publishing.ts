import type { PublicationLevel } from '../../model/Settling.ts'

/** What the organiser says of a publication before it is made. 公布的要求 */
export interface Publishing {
  readonly round: string
  readonly snapshot: string
  readonly level: PublicationLevel
  /** How one objects, as everybody reads it. */
  readonly objections: string
  readonly note: string
  /** Why it is published; where the programme names nobody who approves, it stands on the page. */
  readonly why: string
}
