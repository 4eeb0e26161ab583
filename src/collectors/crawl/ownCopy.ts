/**
 * The same text in memory of its own: a piece cut out of a page keeps the whole page, and one of a log its whole part, for as long as somebody holds it. 独立字符串
 */
export const ownCopy = (text: string): string => ` ${text}`.slice(1)
