/** Longer ones are no safer; hashing a book would only keep the machine busy. */
export const LONGEST_PASSWORD = 128

/** The same password whichever keyboard typed it: full-width letters are letters. 密码归一 */
export const normalPassword = (typed: string): string => typed.slice(0, 4 * LONGEST_PASSWORD).normalize('NFKC')
