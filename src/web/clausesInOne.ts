/** Clauses of a notice one after the other, worded as they are: those that end themselves need no semicolon. 条文连写 */
export const clausesInOne = (clauses: readonly string[]): string =>
  clauses.map((clause, at) => (at === clauses.length - 1 || ENDED.test(clause) ? clause : `${clause}；`)).join('')

const ENDED = /[。；！？：]$/u
