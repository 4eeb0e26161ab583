/** What the reading of one uploaded table may take; an office's largest stays far below. 隔离读取上限 */
export const ISOLATED = {
  /** Bytes of the file that is handed in. */
  fileBytes: 20_000_000,
  /** Milliseconds until the child is ended, whatever it does. */
  milliseconds: 30_000,
  /** Memory of the child's whole process, in megabytes: buffers too, which the engine's own limit does not count. */
  memoryMb: 700,
  /** JavaScript heap of the child, in megabytes. */
  heapMb: 384,
  /** How often its memory is looked at, in milliseconds. */
  lookMs: 50,
  /** Tables that are read at once; others wait. */
  atOnce: 2,
} as const
