const MOST_NAMED = 6

/** The first few rows by name, the others by 等. 点名 */
export const nameRows = (rows: readonly string[]): string =>
  `${rows.slice(0, MOST_NAMED).join('、')}${rows.length > MOST_NAMED ? '等' : ''}`
