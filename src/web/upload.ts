import type { ApiError } from '../server/api.ts'
import { AskError } from './ask.ts'

/** How far an upload is. */
interface UploadOptions {
  /** Absent: bytes of any kind. */
  readonly type?: string
  /** What is said when the line breaks; absent: for evidence. */
  readonly broken?: string
  readonly signal: AbortSignal
  readonly onProgress: (sentBytes: number) => void
}

const BROKEN = '网络断了，这一份没有传完，也没有保存；已经附上的材料都还在。网络恢复后点“重试”。'

/** Sends a file as it is and says how far it is; what the server answers. 上传 */
export function upload<T>(
  path: string,
  file: Blob,
  { type = 'application/octet-stream', broken = BROKEN, signal, onProgress }: UploadOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how much of a body has been sent.
    const request = new XMLHttpRequest()
    const cancel = () => request.abort()
    signal.addEventListener('abort', cancel)
    request.open('POST', path)
    request.setRequestHeader('x-mingjing', '1')
    request.setRequestHeader('content-type', type)
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T)
      else reject(faultOf(request))
    }
    request.onerror = () => reject(new AskError(broken, 'unreachable'))
    request.onabort = () => reject(new AskError('已取消，没有保存。', 'cancelled'))
    request.onloadend = () => signal.removeEventListener('abort', cancel)
    request.send(file)
  })
}

function faultOf({ status, responseText }: XMLHttpRequest): AskError {
  try {
    const { message, code, details } = JSON.parse(responseText) as ApiError & { readonly details?: readonly string[] }
    return new AskError(message, code, details, status)
  } catch {
    return new AskError(`程序没有收下这份文件（${status}）。请刷新页面再试。`, 'unclear', [], status)
  }
}
