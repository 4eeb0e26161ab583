import type { ApiError } from '../server/api.ts'

/** The server did not do what was asked; the message is for the reader. */
export class AskError extends Error {
  override readonly name = 'AskError'
  /** As the server has it, unless it did not answer, or not in our words. */
  readonly code: string
  /** One line each, where several things are wrong. */
  readonly details: readonly string[]
  /** Of HTTP; null: there was no answer. */
  readonly status: number | null
  constructor(message: string, code: string, details: readonly string[] = [], status: number | null = null) {
    super(message)
    this.code = code
    this.details = details
    this.status = status
  }
}

/** Said when nobody answers. 连不上 */
export const UNREACHABLE = '连不上明镜程序。请看启动它的窗口是否还开着，或网络是否通；然后再试。'

/** What the server shows at an address. */
export async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new AskError(UNREACHABLE, 'unreachable')
  })
  if (!response.ok) throw await faultOf(response)
  return (await response.json()) as T
}

/** An answer that broke off is none. */
async function textOf(response: Response): Promise<string> {
  return response.text().catch(() => {
    throw new AskError(UNREACHABLE, 'unreachable')
  })
}

/**
 * Asks the server to change something; what it says about it, which may be nothing.
 *
 * The header is one that no form and no page elsewhere can send.
 */
export async function send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const isFile = body instanceof Blob
  const content = isFile ? body : body === undefined ? null : JSON.stringify(body)
  const type = isFile ? body.type || 'application/octet-stream' : 'application/json'
  const response = await fetch(path, {
    method,
    headers: { 'x-mingjing': '1', ...(content === null ? {} : { 'content-type': type }) },
    body: content,
  }).catch(() => {
    throw new AskError(UNREACHABLE, 'unreachable')
  })
  if (!response.ok) throw await faultOf(response)
  return (response.status === 204 ? undefined : JSON.parse(await textOf(response))) as T
}

/** What the server says went wrong. 服务器说的错误 */
export async function faultOf(response: Response): Promise<AskError> {
  const text = await textOf(response)
  try {
    const { message, code, details } = JSON.parse(text) as ApiError & { readonly details?: readonly string[] }
    return new AskError(message, code, details, response.status)
  } catch {
    return new AskError(`程序没有给出结果（${response.status}）。请刷新再试。`, 'unclear', [], response.status)
  }
}
