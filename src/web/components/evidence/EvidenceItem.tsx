import { useState } from 'react'
import { send } from '../../ask.ts'
import { sizeInWords, typeInWords } from '../../fileWords.ts'
import { formatInstant } from '../../instants.ts'
import { CopyButton } from '../CopyButton.tsx'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { evidencePath, evidenceQuery, type Evidence, type EvidencePlace } from './evidenceQueries.ts'
import { Thumbnail } from './Thumbnail.tsx'

interface EvidenceItemProps {
  readonly evidence: Evidence
  readonly place: EvidencePlace
  readonly readOnly: boolean
  /** Absent: it cannot be looked at. */
  readonly onShow?: () => void
}

/** One piece of evidence: what it is, whose, and what can be done with it. 一份佐证 */
export function EvidenceItem({ evidence, place, readOnly, onShow }: EvidenceItemProps) {
  const { id, file, link, note, by, at, withdrawn, purged } = evidence
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const name = file?.name ?? link?.title ?? ''
  return (
    <li className="evidence-item">
      <Thumbnail evidence={evidence} onShow={onShow} />
      <div className="evidence-words">
        <p>
          {file && onShow ? (
            <button type="button" className="link evidence-name" onClick={onShow} aria-label={`预览“${name}”`}>
              {name}
            </button>
          ) : (
            <span className="evidence-name">{name}</span>
          )}
        </p>
        {link && <LinkWords link={link} />}
        {note !== '' && <p>{note}</p>}
        <p className="quiet small">
          {file && `${typeInWords(file.type)} · ${sizeInWords(file.size)} · `}
          <span className="date">{formatInstant(at)}</span> {by}
        </p>
        {withdrawn && (
          <p className="small">
            已撤回：{withdrawn.why}（{formatInstant(withdrawn.at)} {withdrawn.by}）
          </p>
        )}
        {purged && (
          <p className="small">
            内容已清除：{purged.why}（{formatInstant(purged.at)}）
          </p>
        )}
        {!withdrawn && !purged && file?.isWithdrawn === true && <p className="small">这份文件本身已经撤回，不再作数。</p>}
        <div className="evidence-acts small">
          {file && !purged && (
            <a href={`${evidencePath(id)}/content`} download aria-label={`下载“${name}”`}>
              下载
            </a>
          )}
          {!readOnly && (
            <button type="button" className="link" onClick={() => setIsWithdrawing(true)} aria-label={`撤回“${name}”`}>
              撤回
            </button>
          )}
          {file && (
            <details>
              <summary>指纹 {file.sha256.slice(0, 8)}</summary>
              <code className="evidence-hash">{file.sha256}</code> <CopyButton text={file.sha256} what="指纹" />
            </details>
          )}
        </div>
      </div>
      {isWithdrawing && (
        <ReasonDialog
          title={`撤回“${name}”`}
          submit="撤回"
          act={(why) => send('POST', `${evidencePath(id)}/withdraw`, { why })}
          changes={[evidenceQuery(place).queryKey]}
          onClose={() => setIsWithdrawing(false)}
        >
          <p>撤回后它不再作为这一项的佐证，但记录还在，谁在什么时候为什么撤回都看得到。别的指标也用了它的，不受影响。</p>
        </ReasonDialog>
      )}
    </li>
  )
}

/** An address as text, to be copied or opened by whoever wants; nothing of where he comes from goes along. */
function LinkWords({ link: { url, on } }: { readonly link: NonNullable<Evidence['link']> }) {
  const isWeb = /^https?:\/\//iu.test(url)
  return (
    <p className="small">
      {isWeb ? (
        <a className="evidence-url" href={url} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
          {url}
        </a>
      ) : (
        <span className="evidence-url">{url}</span>
      )}{' '}
      <CopyButton text={url} what="网址" />
      {on !== null && <span className="quiet"> {on} 发布</span>}
    </p>
  )
}
