import { Refusal } from '../../model/Refusal.ts'

/** Whether trying again may help, and why it failed, in words for an administrator. 发送失败的原因 */
export interface SendingFault {
  readonly passing: boolean
  readonly words: string
}

/** What the mail server or the way to it said. */
export function mailFault(error: unknown): SendingFault {
  if (error instanceof Refusal) return { passing: error.kind === 'unavailable', words: error.message }
  const { code = '', responseCode = 0, message = '' } = error as { code?: string; responseCode?: number; message?: string }
  const said = message.slice(0, 300)
  if (code === 'EAUTH') return { passing: false, words: `邮件服务器不接受账号或密码（${said}）。请在“系统—邮件和网络通知”里核对。` }
  if (code === 'ETLS') return { passing: false, words: `邮件服务器不支持所选的加密方式（${said}）。请核对加密方式和端口。` }
  if (responseCode >= 500) return { passing: false, words: `邮件服务器拒收（${said}）。请核对收件人的邮箱地址。` }
  if (responseCode >= 400) return { passing: true, words: `邮件服务器暂时不收（${said}），稍后会再试。` }
  return { passing: true, words: `与邮件服务器的连接中断（${said}），稍后会再试。` }
}
