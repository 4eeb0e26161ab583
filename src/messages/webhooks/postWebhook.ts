import { request } from 'node:http'
import { openOutgoing } from '../../outgoing/openOutgoing.ts'
import type { Target } from '../../outgoing/Target.ts'
import { addressOf } from './putWebhook.ts'
import { webhookBody, type WebhookKind } from './Webhooks.ts'

/** What is sent where. */
export interface Posting {
  readonly kind: WebhookKind
  readonly address: string
  readonly title: string
  readonly text: string
  readonly targets: readonly Target[]
}

const TIMEOUT_MS = 15_000

/** Of what the other side answers, so much is read. */
const MOST_ANSWER = 64 * 1024

/** The other side did not take it; its words are for an administrator. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused'
  readonly passing: boolean
  constructor(message: string, passing: boolean) {
    super(message)
    this.passing = passing
  }
}

/** Posts to a webhook through the one door out; redirects are not followed. 发网络通知 */
export async function postWebhook({ kind, address, title, text, targets }: Posting): Promise<void> {
  const { host, port, tls, path } = addressOf(address)
  const socket = await openOutgoing(targets, { host, port, tls })
  const body = Buffer.from(JSON.stringify(webhookBody(kind, title, text)))
  const { status, answer } = await new Promise<{ status: number; answer: string }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length, connection: 'close' }
    const asking = request({ createConnection: () => socket, host, port, path, method: 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size <= MOST_ANSWER) parts.push(part)
        else response.destroy(new Error('the answer is too long'))
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, answer: Buffer.concat(parts).toString('utf8') }))
      response.on('error', reject)
    })
    asking.setTimeout(TIMEOUT_MS, () => asking.destroy(new Error(`no answer in ${String(TIMEOUT_MS / 1000)} seconds`)))
    asking.on('error', reject)
    asking.end(body)
  }).finally(() => socket.destroy())
  if (status < 200 || status > 299) throw new WebhookRefused(`对方回答 ${String(status)}，没有收下。`, status >= 500 || status === 429)
  const fault = saidNo(kind, answer)
  if (fault !== null) throw new WebhookRefused(`对方没有收下：${fault}`, false)
}

/** Chat programs answer 200 and say in the body that they did not take it. */
function saidNo(kind: WebhookKind, answer: string): string | null {
  if (kind === 'plain') return null
  try {
    const said = JSON.parse(answer) as { errcode?: number; errmsg?: string; code?: number; msg?: string }
    const code = said.errcode ?? said.code ?? 0
    return code === 0 ? null : `${said.errmsg ?? said.msg ?? ''}（${String(code)}）`.slice(0, 300)
  } catch {
    return '回答看不懂，请核对地址和种类'
  }
}
