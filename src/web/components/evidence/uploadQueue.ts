import { AskError } from '../../ask.ts'
import { upload } from '../../upload.ts'
import { uploadPath, type EvidencePlace } from './evidenceQueries.ts'

/** A file on its way. 上传中的文件 */
export interface Upload {
  readonly key: number
  readonly place: EvidencePlace
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'failed' | 'reused'
  readonly sentBytes: number
  /** Why it failed, or which file serves in its place. */
  readonly says: string
}

interface Uploaded {
  readonly earlier: { readonly name: string; readonly at: string } | null
}

type Told = (place: EvidencePlace) => void

let uploads: readonly Upload[] = []
let lastKey = 0
const listeners = new Set<() => void>()
const cancels = new Map<number, AbortController>()
/** Told when something has arrived: what pages show of that place is out of date. */
const arrivals = new Set<Told>()

function put(changed: readonly Upload[]): void {
  uploads = changed
  const isBusy = uploads.some(({ state }) => state === 'waiting' || state === 'sending')
  if (isBusy) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
  for (const listener of listeners) listener()
}

/** Who closes the page while a file is on its way is asked by the browser whether he means it. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault()

const change = (key: number, to: Partial<Upload>): void => put(uploads.map((one) => (one.key === key ? { ...one, ...to } : one)))

/** For useSyncExternalStore. */
export function watchUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const currentUploads = (): readonly Upload[] => uploads

/** What is to be done when a file has arrived; returns how to stop that. */
export function onArrival(told: Told): () => void {
  arrivals.add(told)
  return () => arrivals.delete(told)
}

/** Queues files for a cell: one goes after the other, whatever page is open meanwhile. 排队上传 */
export function addUploads(place: EvidencePlace, files: readonly File[], roomBytes: number): void {
  let left = roomBytes
  const added = files.map((file): Upload => {
    const fault = faultOf(file, left)
    if (fault === '') left -= file.size
    return { key: (lastKey += 1), place, file, state: fault === '' ? 'waiting' : 'failed', sentBytes: 0, says: fault }
  })
  put([...uploads, ...added])
  void sendNext()
}

const MOST_BYTES = 500 * 1024 * 1024
const inMegabytes = (bytes: number): string => (Math.max(0, bytes) / 1024 / 1024).toFixed(1)

/** What need not be sent to be refused. */
function faultOf({ size }: File, left: number): string {
  if (size === 0) return '这个文件是空的，或者是个文件夹，没有上传。请选文件本身。'
  if (size > MOST_BYTES) return '文件超过 500 MB，没有上传。请分成几个文件，或者压缩后再传。'
  if (size <= left) return ''
  return `材料空间只剩 ${inMegabytes(left)} MB，这份有 ${inMegabytes(size)} MB，没有上传。可以压缩后再传，或用“沿用以前的材料”；仍不够的，请系统管理员在“系统—设置—材料空间”里调大。`
}

async function sendNext(): Promise<void> {
  if (uploads.some(({ state }) => state === 'sending')) return
  const next = uploads.find(({ state }) => state === 'waiting')
  if (!next) return
  const { key, place, file } = next
  const cancel = new AbortController()
  cancels.set(key, cancel)
  change(key, { state: 'sending', sentBytes: 0 })
  try {
    const path = uploadPath(place, file.name)
    const { earlier } = await upload<Uploaded>(path, file, {
      signal: cancel.signal,
      onProgress: (sentBytes) => change(key, { sentBytes }),
    })
    if (earlier) change(key, { state: 'reused', says: reusedInWords(earlier) })
    else removeUpload(key)
    for (const told of arrivals) told(place)
  } catch (error) {
    if (error instanceof AskError && error.code === 'cancelled') removeUpload(key)
    else change(key, { state: 'failed', says: error instanceof Error ? error.message : String(error) })
  } finally {
    cancels.delete(key)
    void sendNext()
  }
}

const reusedInWords = ({ name, at }: NonNullable<Uploaded['earlier']>): string =>
  `内容与 ${at.slice(0, 10)} 交过的“${name}”相同，已直接沿用那一份，不另占空间。`

/** Stops it, or takes it out of the queue. */
export function cancelUpload(key: number): void {
  const running = cancels.get(key)
  if (running) running.abort()
  else removeUpload(key)
}

/** Sends once more what did not arrive. 重试上传 */
export function retryUpload(key: number): void {
  change(key, { state: 'waiting', says: '', sentBytes: 0 })
  void sendNext()
}

/** The reader has seen what it says. */
export const removeUpload = (key: number): void => put(uploads.filter((one) => one.key !== key))
