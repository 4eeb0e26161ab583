import { useSyncExternalStore } from 'react'
import { sizeInWords } from '../../fileWords.ts'
import type { EvidencePlace } from './evidenceQueries.ts'
import { cancelUpload, currentUploads, removeUpload, retryUpload, watchUploads, type Upload } from './uploadQueue.ts'

const isAt = (one: EvidencePlace, other: EvidencePlace): boolean =>
  one.round === other.round &&
  one.unit === other.unit &&
  one.check === other.check &&
  one.object === other.object &&
  one.side === other.side

/** Files on their way to a cell, each with its bar. 上传进度 */
export function UploadList({ place }: { readonly place: EvidencePlace }) {
  const uploads = useSyncExternalStore(watchUploads, currentUploads).filter((one) => isAt(one.place, place))
  if (uploads.length === 0) return null
  return (
    <ul className="upload-list" aria-label="正在上传">
      {uploads.map((one) => (
        <UploadLine key={one.key} upload={one} />
      ))}
    </ul>
  )
}

function UploadLine({ upload: { key, file, state, sentBytes, says } }: { readonly upload: Upload }) {
  return (
    <li data-state={state}>
      <span className="evidence-name">{file.name}</span> <span className="quiet small">{sizeInWords(file.size)}</span>
      {state === 'waiting' && <span className="quiet small">排队等候</span>}
      {state === 'sending' && (
        <>
          <progress max={file.size} value={sentBytes} aria-label={`“${file.name}”上传进度`} />
          <span className="small">{sentBytes < file.size ? `${Math.floor((sentBytes / file.size) * 100)}%` : '正在保存……'}</span>
        </>
      )}
      {says !== '' && <p role={state === 'failed' ? 'alert' : 'status'}>{says}</p>}
      <span className="row-acts">
        {(state === 'waiting' || state === 'sending') && (
          <button type="button" className="link" onClick={() => cancelUpload(key)} aria-label={`取消上传“${file.name}”`}>
            取消
          </button>
        )}
        {state === 'failed' && (
          <button type="button" className="link" onClick={() => retryUpload(key)} aria-label={`重试“${file.name}”`}>
            重试
          </button>
        )}
        {(state === 'failed' || state === 'reused') && (
          <button type="button" className="link" onClick={() => removeUpload(key)} aria-label={`关闭“${file.name}”的提示`}>
            知道了
          </button>
        )}
      </span>
    </li>
  )
}
