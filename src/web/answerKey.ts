/** Tells a unit's answers apart: a check, and the object it is asked of. 答案的键 */
export const answerKey = (check: string, object: string | undefined): string => `${check}@${object ?? ''}`
