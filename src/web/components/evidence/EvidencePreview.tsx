import type { KeyboardEvent } from 'react'
import { sizeInWords, typeInWords } from '../../fileWords.ts'
import { Dialog } from '../form/Dialog.tsx'
import { evidencePath, type Evidence } from './evidenceQueries.ts'
import { SeenFile } from './SeenFile.tsx'

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
        {file ? <SeenFile path={evidencePath(id)} name={file.name} /> : <p className="evidence-url">{link?.url}</p>}
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
