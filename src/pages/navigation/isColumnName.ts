/** Links that lead to another part or form of the same, or out of what a site publishes. */
const ACTS =
  /^[[【(（<《>»·]*(?:更多|详细|详情|查看|阅读|进入|点击|全文|下载|打印|关闭|返回|分享|收藏|附件|上一|下一|首页$|网站首页|尾页|末页|登录|注册|无障碍|长者|繁體|简体|手机版|设为|加入收藏|主办|联系我们$|.{0,4}ICP备|.{0,4}公网安备)/i
/** What no keyboard types and no database takes. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u
const SENTENCE = /[，。；！？“”…]|\d{4}[-年./]\d/
const [SHORTEST, LONGEST] = [2, 30] as const

/** May a link that says this lead to a column? Titles of news are longer, or sentences, or dated. 是否像栏目名 */
export const isColumnName = (text: string): boolean =>
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /\p{Script=Han}{2}/u.test(text) &&
  !ACTS.test(text) &&
  !SENTENCE.test(text) &&
  !NO_TEXT.test(text)
