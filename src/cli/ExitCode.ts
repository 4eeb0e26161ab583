/** What the terminal is told at the end, beside what is printed. 退出码 */
export const EXIT = {
  fine: 0,
  /** The programme, the round or the answers have mistakes. */
  mistakes: 1,
  usage: 2,
  /** A file could not be read or written. */
  file: 3,
  /** A receipt does not recompute. */
  differs: 4,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
