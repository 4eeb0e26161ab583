/** All that a command may touch of the machine it runs on. 终端与磁盘 */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** The programmes that come with the program. */
  readonly ownProgrammes: string
  /** The State Council's holiday notices that come with it. */
  readonly ownCalendars: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Someone watches stderr, so that progress makes sense there. */
  readonly isWatched: boolean
  /** Columns of the terminal; null where the output is no terminal. */
  readonly width: number | null
  /** @throws where the file cannot be read */
  readonly readFile: (path: string) => Uint8Array
  /** Paths of all files below a folder, relative to it, `/` between; null where there is no such folder. */
  readonly listFiles: (folder: string) => readonly string[] | null
  readonly writeFile: (path: string, content: string | Uint8Array) => void
  /** With the folders above it. */
  readonly makeFolder: (path: string) => void
  /** Until whoever sits at the machine, or its service manager, wants it to end. */
  readonly stopped: () => Promise<void>
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}
