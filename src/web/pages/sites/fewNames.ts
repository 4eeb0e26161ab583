/** So many are named; how many there are is said. */
const MOST = 4

/** 县财政局、县民政局等 12 个单位 */
export const fewNames = (names: readonly string[]): string =>
  names.length > MOST ? `${names.slice(0, MOST).join('、')}等 ${String(names.length)} 个单位` : names.join('、')
