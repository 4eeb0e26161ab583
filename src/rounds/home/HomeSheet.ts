import type { Instant } from '../../model/Instant.ts'
import type { StageKind, StageState } from '../../model/RoundStage.ts'
import type { Tally } from '../coverage/tally.ts'

/** How pressing something is, the most pressing first. 紧急程度 */
export const TONES = ['urgent', 'waiting', 'open', 'quiet'] as const

export type Tone = (typeof TONES)[number]

/** When something has to be done. */
export interface Deadline {
  readonly at: Instant
  /** Null: the calendar does not reach it. */
  readonly workdaysLeft: number | null
  readonly isOver: boolean
}

/** Something that somebody is to do, and where. 一件要办的事 */
export interface HomeTask {
  readonly key: string
  readonly tone: Tone
  /** What, with how many. */
  readonly text: string
  /** In which round; null: in none. */
  readonly round: string | null
  readonly deadline: Deadline | null
  /** Path of the page on which it is done, and what the way there says. */
  readonly link: string
  readonly action: string
}

/** A round that goes on, as a card. 进行中的批次 */
export interface HomeRound {
  readonly id: string
  readonly title: string
  readonly units: number
  readonly stages: readonly {
    readonly name: string
    readonly kind: StageKind
    readonly state: StageState
    readonly opensAt: Instant | null
    readonly closesAt: Instant | null
    readonly workdaysLeft: number | null
  }[]
  /** Null: how far the others are is not the reader's to know. */
  readonly progress: {
    readonly all: Tally
    readonly rows: number
    readonly cantTell: number
    readonly review: number
    readonly overdue: number
    readonly slowest: { readonly lead: string; readonly done: number; readonly expected: number } | null
  } | null
  /** Where its card leads. */
  readonly link: string
}

/** What is to be done today, by what one is. 工作台 */
export interface HomeSheet {
  /** The most pressing first. */
  readonly tasks: readonly HomeTask[]
  readonly rounds: readonly HomeRound[]
}
