import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { sizeInWords, typeInWords } from '../../fileWords.ts'
import { Dialog } from '../form/Dialog.tsx'
import { Loaded } from '../Loaded.tsx'
import { evidencePath, previewQuery, type Evidence } from './evidenceQueries.ts'

interface EvidencePreviewProps {
  readonly evidence: Evidence
  readonly onClose: () => void
  /** Which one of how many is shown, and how to go on. */
  readonly place?: number
  readonly of?: number
  readonly onTurn?: (by: 1 | -1) => void
}

/** What a piece of evidence shows, without its own program; the arrows go on to the next one. 预览佐证 */
export function EvidencePreview({ evidence: { id, file, link, note }, onClose, place, of, onTurn }: EvidencePreviewProps) {
  const turn = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') onTurn?.(1)
    if (key === 'ArrowLeft') onTurn?.(-1)
  }
  return (
    <Dialog title={file?.name ?? link?.title ?? ''} onClose={onClose}>
      <div className="evidence-preview" onKeyDown={turn}>
        {file && (
          <p className="quiet small">
            {typeInWords(file.type)} · {sizeInWords(file.size)}
            {note !== '' && ` · ${note}`}
          </p>
        )}
        {file ? <Seen id={id} name={file.name} /> : <p className="evidence-url">{link?.url}</p>}
        <p className="actions">
          {onTurn && (
            <>
              <button type="button" className="button" onClick={() => onTurn(-1)}>
                上一份
              </button>
              <span className="quiet">
                第 {place} 份，共 {of} 份
              </span>
              <button type="button" className="button" onClick={() => onTurn(1)}>
                下一份
              </button>
            </>
          )}
          {file && (
            <a className="button" href={`${evidencePath(id)}/content`} download>
              下载原件
            </a>
          )}
          <button type="button" className="button primary" onClick={onClose}>
            关闭
          </button>
        </p>
      </div>
    </Dialog>
  )
}

const ZOOMS = [1, 1.5, 2, 3, 4] as const

function Seen({ id, name }: { readonly id: string; readonly name: string }) {
  const query = useQuery(previewQuery(id))
  const [zoom, setZoom] = useState(0)
  return (
    <Loaded query={query}>
      {({ kind, why, text, isCut, pages }) => {
        if (kind === 'none') return <p className="notice-box">{why}</p>
        if (kind === 'text')
          return (
            <>
              <p className="quiet small">只列出文字{pages !== null && `，共 ${pages} 页`}；格式、图章和图片请看原件。</p>
              <pre className="evidence-text" tabIndex={0}>
                {text}
              </pre>
              {isCut && <p className="quiet small">后面还有，没有列完。</p>}
            </>
          )
        const scale = ZOOMS[zoom] ?? 1
        return (
          <>
            <div className="evidence-picture" tabIndex={0} role="group" aria-label="图片">
              <img src={`${evidencePath(id)}/picture?size=large`} alt={name} style={{ width: `${scale * 100}%` }} data-zoom={scale} />
            </div>
            <p className="actions">
              <button type="button" className="button" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
                缩小
              </button>
              <button type="button" className="button" disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
                放大
              </button>
              {pages !== null && pages > 1 && <span className="quiet">共 {pages} 页，这是第 1 页；其余请下载原件查看。</span>}
            </p>
          </>
        )
      }}
    </Loaded>
  )
}
