/** What a table of a whole province stays far below; beyond it a file is a mistake or an attack. 读取上限 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 50_000_000,
  /** Bytes of all parts that are read, unpacked. */
  inflatedBytes: 200_000_000,
  /** Members of an archive. */
  entries: 5_000,
  rows: 300_000,
  columns: 256,
  /** Cells of all rows together; what a merged range fills counts too. */
  cells: 6_000_000,
  /** Characters in one cell: Excel's own limit. */
  cellCharacters: 32_767,
  /** Text that repeats is stored once, so a small file can speak of gigabytes. */
  characters: 200_000_000,
  sheets: 100,
  milliseconds: 60_000,
} as const
