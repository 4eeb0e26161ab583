import { useState } from 'react'
import { importKindInWords } from '../../../../model/Incoming.ts'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../../instants.ts'
import { incomingPath, type Import } from './incomingQueries.ts'
import { FROM_WORDS } from './typedImport.ts'

interface ImportListProps {
  readonly head: RoundHead
  readonly imports: readonly Import[]
}

/** 已导入的外来结果: with source, paper and rows; what was taken back stays, and says why. */
export function ImportList({ head, imports }: ImportListProps) {
  const [leaving, setLeaving] = useState<Import | null>(null)
  return (
    <section className="panel" aria-label="已导入">
      <h2>已导入</h2>
      {imports.length === 0 && <p>还没有导入过外来结果。</p>}
      <ul className="incoming-list">
        {imports.map((one) => (
          <li key={one.id} data-withdrawn={one.withdrawn === null ? undefined : 'yes'}>
            <ImportItem head={head} item={one} onWithdraw={() => setLeaving(one)} />
          </li>
        ))}
      </ul>
      {leaving && (
        <ReasonDialog
          title={`撤回“${leaving.source.title}”？`}
          submit="撤回"
          act={(why) => send('POST', `${incomingPath(head.id)}/${encodeURIComponent(leaving.id)}/withdraw`, { why })}
          changes={[['rounds', head.id]]}
          onClose={() => setLeaving(null)}
        >
          <p>
            {leaving.kind === 'history'
              ? `这次导入的${String(leaving.units)}个单位的往年名次不再算数，恢复成导入以前的样子。`
              : `这次导入给${String(leaving.units)}个单位的答案不再算数；导入以前有答案的，恢复成原来的答案。得分会重新计算。`}
          </p>
        </ReasonDialog>
      )}
    </section>
  )
}

interface ItemProps {
  readonly head: RoundHead
  readonly item: Import
  readonly onWithdraw: () => void
}

function ImportItem({ head, item, onWithdraw }: ItemProps) {
  const { id, kind, source, ask, from, paper, units, lines, leftOut, notes, at, byName, withdrawn } = item
  const path = `${incomingPath(head.id)}/${encodeURIComponent(id)}`
  return (
    <>
      <p>
        {withdrawn && <span className="mark-withdrawn">已撤回 </span>}
        <strong>{source.title}</strong>
        {source.number !== null && `（${source.number}）`}，{source.issuer}
        {source.on !== null && <span className="date">，{source.on}</span>}
      </p>
      <p>
        {importKindInWords(kind)}
        {ask !== null && ask !== '' && `，导入到“${ask}”`}：{lines} 行，{units} 个单位。
      </p>
      <p className="quiet small">
        {byName} <span className="date">{formatInstant(at)}</span> 导入，来自{FROM_WORDS[from]}
        {withdrawn && (
          <>
            ；{withdrawn.byName} <span className="date">{formatInstant(withdrawn.at)}</span> 撤回：{withdrawn.why}
          </>
        )}
      </p>
      {(leftOut.length > 0 || notes.length > 0) && (
        <ul className="small incoming-notes">
          {notes.map((note) => (
            <li key={note}>△ {note}</li>
          ))}
          {leftOut.map(({ written, why }) => (
            <li key={written}>
              没有采用“{written}”：{why}
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <a className="link" href={`${path}/table`} download>
          下载各行（Excel）
        </a>
        {paper && (
          <a className="link" href={`${path}/paper`} download>
            来文：{paper.name}
          </a>
        )}
        {!withdrawn && head.may.includes('import.outside') && (
          <button type="button" className="link" onClick={onWithdraw}>
            撤回……
          </button>
        )}
      </p>
    </>
  )
}
