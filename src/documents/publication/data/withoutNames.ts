const HIDDEN = '（姓名不公开）'

/** A text in which these persons are not named; the longest name first, for one may begin another. 隐去姓名 */
export function withoutNames(text: string, names: readonly string[]): string {
  return [...names]
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, HIDDEN), text)
}
