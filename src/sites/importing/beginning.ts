/** The beginning of a text of at most so many units, no character cut in half: the database keeps no half of one. 开头 */
export const beginning = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
