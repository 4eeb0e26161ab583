/**
 * Who keeps a copy of a run elsewhere while it is made: told of every byte that its folder gets, in the order in which it gets them. 采集过程的副本
 *
 * What was handed over up to any moment makes a folder with which another process goes on.
 */
export interface RunCopy {
  /** Whole lines of the log. */
  readonly log: (bytes: Uint8Array) => void
  /** Whole lines of what else is kept; a file that a line names was handed over before. */
  readonly line: (bytes: Uint8Array) => void
  /** A file under its name in the folder, whole. */
  readonly file: (name: string, bytes: Uint8Array) => void
  /** Before a visit counts as finished: waits while the copy is behind, so that little is visited again when this process dies. */
  readonly caughtUp: () => Promise<void>
}
