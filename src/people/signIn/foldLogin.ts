/** A login name as it is kept and compared: whichever width and case it was typed in. 登录名归一 */
export const foldLogin = (typed: string): string =>
  typed
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/\s|\p{Cf}/gu, '')
    .toLowerCase()

/** Letters (汉字 too), digits, and signs that stand in names of mailboxes. */
const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,39}$/u

/** Whether a folded text can be a login name. */
export const isLogin = (folded: string): boolean => LOGIN.test(folded)
