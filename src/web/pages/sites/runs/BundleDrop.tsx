import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { AskError } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { sizeInWords } from '../../../fileWords.ts'
import { upload } from '../../../upload.ts'
import { DropPlace } from '../DropPlace.tsx'
import { importsQuery } from '../running/runQueries.ts'
import { SITES, sitePath } from '../siteQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'
import { BundleImport } from './BundleImport.tsx'

type Bringing =
  | { readonly is: 'none' }
  | { readonly is: 'sending'; readonly file: File; readonly sent: number; readonly stop: AbortController }
  | { readonly is: 'brought'; readonly file: File; readonly import: string }
  | { readonly is: 'failed'; readonly file: File; readonly fault: Error }

const BROKEN = '网络断了，采集包没有传完，什么也没有导入。网络恢复后再选一次。'

/** Brings in what was collected on another machine: dropped or chosen, with how far it is; what was tampered with is refused. 导入采集包 */
export function BundleDrop({ site }: { readonly site: SiteSheet }) {
  const client = useQueryClient()
  const id = useId()
  const [now, setNow] = useState<Bringing>({ is: 'none' })
  const latest = useQuery(importsQuery(site.id)).data?.imports[0]
  const isBeingRead = latest?.state === 'waiting' || latest?.state === 'reading'
  const bring = async (file: File) => {
    const stop = new AbortController()
    setNow({ is: 'sending', file, sent: 0, stop })
    try {
      const brought = await upload<{ readonly import: string }>(`${sitePath(site.id)}/runs/import`, file, {
        type: 'application/zip',
        broken: BROKEN,
        signal: stop.signal,
        onProgress: (sent) => setNow((last) => (last.is === 'sending' && last.stop === stop ? { ...last, sent } : last)),
      })
      setNow({ is: 'brought', file, import: brought.import })
    } catch (error) {
      setNow({ is: 'failed', file, fault: error instanceof Error ? error : new AskError('采集包没有导入。', 'unclear') })
    }
    await client.invalidateQueries({ queryKey: SITES })
  }
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>导入采集包</h2>
      <p>
        在单位网络以外的电脑上采集的，把做好的采集包（一个 .zip
        文件）拖到这里。导入前先核对，改动过一个字节的都不收。核对在后台做，可以离开这个页面。
      </p>
      <DropPlace
        choose="选择采集包"
        isBusy={now.is === 'sending' || isBeingRead}
        hint="或者把文件拖进来"
        label="采集包"
        accept=".zip,application/zip"
        onFile={(file) => void bring(file)}
      />
      <Sending now={now} />
      {latest && now.is === 'none' && <BundleImport site={site.id} brought={latest} own={null} />}
      {latest && now.is === 'brought' && latest.id === now.import && <BundleImport site={site.id} brought={latest} own={now.file.name} />}
    </section>
  )
}

function Sending({ now }: { readonly now: Bringing }) {
  switch (now.is) {
    case 'none':
    case 'brought':
      return null
    case 'sending':
      return (
        <div className="drop-progress">
          <span>
            {now.file.name} <span className="quiet small">{sizeInWords(now.file.size)}</span>
          </span>
          <progress max={Math.max(now.file.size, 1)} value={now.sent} aria-label={`“${now.file.name}”上传进度`} />
          <span role="status">
            {now.sent < now.file.size ? `已传 ${String(Math.floor((now.sent / now.file.size) * 100))}%` : '传完了，正在收下……'}
          </span>
          <button type="button" className="link" onClick={() => now.stop.abort()}>
            取消
          </button>
        </div>
      )
    case 'failed':
      return <FaultBox fault={now.fault} />
  }
}
