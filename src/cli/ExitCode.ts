import type { Refusal } from '../model/Refusal.ts'

/** What the terminal is told at the end, beside what is printed. 退出码 */
export const EXIT = {
  fine: 0,
  /** The programme, the round or the answers have mistakes. */
  mistakes: 1,
  usage: 2,
  /** A file could not be read or written. */
  file: 3,
  /** A receipt does not recompute; the journal, the files or a backup are not as they were. */
  differs: 4,
  /** What was asked for was not done, for a reason that the message gives; nothing has changed. */
  refused: 5,
  /** The data cannot be opened: no such folder, no server, no right. */
  unavailable: 6,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What the terminal is told of a refusal: mistakes in what was given, data that cannot be opened, or simply no. */
export const exitCodeOf = ({ kind }: Refusal): ExitCode =>
  kind === 'invalid' ? EXIT.mistakes : kind === 'unavailable' ? EXIT.unavailable : EXIT.refused
