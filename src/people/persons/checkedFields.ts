import { Refusal } from '../../model/Refusal.ts'
import { foldLogin, isLogin } from '../signIn/foldLogin.ts'

/** Control characters and half characters, which no name has. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}]/gu

/** A name as it is kept: without spaces around it and without what cannot be seen. 名称检查 */
export function checkedName(typed: string, field: '姓名' | '令牌名称'): string {
  const name = typed.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim()
  if (name === '') throw new Refusal('invalid', 'name-missing', `请填写${field}。`)
  if ([...name].length > 100) throw new Refusal('invalid', 'name-too-long', `${field}最多 100 个字。`)
  return name
}

/** A login name as it is kept. 登录名检查 */
export function checkedLogin(typed: string): string {
  const login = foldLogin(typed)
  if (isLogin(login)) return login
  throw new Refusal('invalid', 'login-invalid', '登录名要有 2 到 40 个字符，只用字母、汉字、数字和“.”“_”“-”“@”，以字母、汉字或数字开头。')
}

/** The mailbox, and a server's name in which there is a dot; as mail programs take it. */
const EMAIL = /^[^\s@<>()[\],;:"\\]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u

/** An address to which mail can go; null where none was given. 邮箱检查 */
export function checkedEmail(typed: string | null): string | null {
  const email = (typed ?? '').replace(UNSEEN, '').normalize('NFKC').trim()
  if (email === '') return null
  if (email.length <= 200 && EMAIL.test(email)) return email
  throw new Refusal('invalid', 'email-invalid', '邮箱要写成“名字@单位域名”的样子，例如 zhangsan@example.gov.cn，最多 200 个字符。')
}

/** Digits with what people put between them; null where none was given. 电话检查 */
export function checkedPhone(typed: string | null): string | null {
  const phone = (typed ?? '').normalize('NFKC').trim()
  if (phone === '') return null
  if (/^\+?[\d\s()\-转]{3,30}$/.test(phone)) return phone
  throw new Refusal('invalid', 'phone-invalid', '电话号码只能有数字、空格、“-”和“转”，最多 30 个字符。')
}
