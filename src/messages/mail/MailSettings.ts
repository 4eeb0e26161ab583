import { z } from 'zod'
import type { Db } from '../../store/Db.ts'
import { findSetting } from '../../store/queries/settings.ts'

export const MAIL_KEY = 'mail'

/** Where the password of the mail account is kept. */
export const MAIL_SECRET = 'mail.password'

/** `tls`: from the first byte (465). `starttls`: asked for after the greeting (587). `none`: only inside an office's own network. */
export const MAIL_SECURITY = ['tls', 'starttls', 'none'] as const

/** How mail is sent; the password is kept apart. 邮件设置 */
export const MailSettings = z.strictObject({
  host: z.string().trim().min(1).max(253).meta({ title: '邮件服务器' }),
  port: z.int().min(1).max(65_535).meta({ title: '端口' }),
  security: z.enum(MAIL_SECURITY).meta({ title: '加密方式' }),
  /** Empty: the server asks for no name. */
  user: z.string().trim().max(200).meta({ title: '账号；空的表示不用登录' }),
  from: z.email('不是邮箱地址').max(200).meta({ title: '发件邮箱' }),
})

export type MailSettings = z.output<typeof MailSettings>

/** As it is kept: that no mail is sent is something that somebody decided, too. */
const KEPT = z.strictObject({ by: MailSettings.nullable() })

/** Null: this office sends no mail. */
export async function readMailSettings(db: Db): Promise<MailSettings | null> {
  const value = await findSetting(db, MAIL_KEY)
  return value === null ? null : KEPT.parse(value).by
}
