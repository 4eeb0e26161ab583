import { createTransport } from 'nodemailer'
import { openOutgoing } from '../../outgoing/openOutgoing.ts'
import type { Target } from '../../outgoing/Target.ts'
import type { MailSettings } from './MailSettings.ts'

/** One mail. 邮件 */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** By which a server knows a mail that it has already: the same however often it is tried. */
  readonly id: string
}

/** How mail goes out, and where it may go. */
export interface MailWay {
  readonly settings: MailSettings
  readonly password: string | null
  readonly targets: readonly Target[]
}

const TIMEOUT_MS = 30_000

/**
 * Sends one mail through the one door out; returns when the server has taken it. 发邮件
 *
 * @throws Refusal where the connection is not allowed or fails; Error in the server's words otherwise
 */
export async function sendMail({ settings, password, targets }: MailWay, { to, subject, text, id }: Mail): Promise<void> {
  const { host, port, security, user, from } = settings
  const socket = await openOutgoing(targets, { host, port, tls: false })
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // The connection is the one that was checked; nothing is looked up again.
    getSocket: (_options: unknown, done: (error: Error | null, socket: object) => void) => done(null, { connection: socket }),
    ...(user === '' ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: '明镜', address: from },
      to,
      subject,
      text,
      messageId: `<${id}@${from.split('@')[1] ?? host}>`,
    })
  } finally {
    transport.close()
    socket.destroy()
  }
}
