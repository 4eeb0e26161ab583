import { useState } from 'react'
import { formatMoment } from '../../../../model/Instant.ts'
import { publicationLevelInWords } from '../../../../model/Settling.ts'
import { send } from '../../../ask.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { publicAddress, type PublicationOverview } from './publicationQueries.ts'

type Publication = PublicationOverview['publications'][number]

interface PublicationListProps {
  readonly round: string
  readonly list: readonly Publication[]
  readonly mayWithdraw: boolean
}

/** What was made public of a round, and what was taken back. 公布记录 */
export function PublicationList({ round, list, mayWithdraw }: PublicationListProps) {
  const [withdrawing, setWithdrawing] = useState<Publication | null>(null)
  return (
    <section className="panel" aria-label="公布记录">
      <h2>公布记录</h2>
      <p className="quiet small">
        现在公开的全部结果列在 <a href="/published">公开目录</a>，不用登录就能看。
      </p>
      {list.length === 0 && <p>还没有公布过。</p>}
      <ul className="publication-list">
        {list.map((one) => (
          <li key={one.id}>
            <PublicationItem publication={one} withdraw={mayWithdraw ? () => setWithdrawing(one) : null} />
          </li>
        ))}
      </ul>
      {withdrawing && (
        <ReasonDialog
          title="撤回这次公布？"
          submit="撤回"
          act={(why) => send('POST', `/api/publications/${encodeURIComponent(withdrawing.id)}/withdraw`, { why })}
          changes={[['rounds', round, 'publications']]}
          onClose={() => setWithdrawing(null)}
        >
          <p>公开的网址马上不再提供结果，改为显示“已撤回”、时间和下面写的理由，所有人都看得到。撤回以后不能恢复，只能重新公布。</p>
          <p>放到别的网站上的副本要请那边自己撤下。</p>
        </ReasonDialog>
      )}
    </section>
  )
}

interface PublicationItemProps {
  readonly publication: Publication
  /** Null: the reader may not. */
  readonly withdraw: (() => void) | null
}

function PublicationItem({ publication: { id, level, number, at, byName, hash, withdrawn }, withdraw }: PublicationItemProps) {
  const address = publicAddress(id)
  const archive = (
    <a className="link" href={`/api/publications/${encodeURIComponent(id)}/archive`} download>
      下载整个文件夹（ZIP）
    </a>
  )
  return (
    <>
      <p>
        <strong>{publicationLevelInWords(level)}</strong>，第 {number} 份定稿
        {withdrawn && <span className="publication-gone">已撤回</span>}
      </p>
      <p className="quiet small">
        {byName} {formatMoment(at)} 公布 · 指纹 <code>{hash.slice(0, 16)}</code> <CopyButton text={hash} what="指纹" />
      </p>
      {withdrawn ? (
        <p className="quiet small">
          {withdrawn.byName} {formatMoment(withdrawn.at)} 撤回：{withdrawn.why}
        </p>
      ) : (
        <p className="publication-address">
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
          <CopyButton text={address} what="网址" />
        </p>
      )}
      <p className="actions">
        {archive}
        {withdraw && !withdrawn && (
          <button type="button" className="link" onClick={withdraw}>
            撤回……
          </button>
        )}
      </p>
      {!withdrawn && (
        <p className="quiet small">
          要放到单位自己的网站上：把下载的文件夹原样放上去就能打开。核对：<code>npx mingjing verify 文件夹 --hash {hash.slice(0, 16)}</code>
        </p>
      )}
    </>
  )
}
