import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../Loaded.tsx'
import { previewQuery } from './evidenceQueries.ts'

const ZOOMS = [1, 1.5, 2, 3, 4] as const

interface SeenFileProps {
  /** Where the interface has the file: `/api/evidence/…`, `/api/files/…`. */
  readonly path: string
  readonly name: string
}

/** What the program made of a file for whoever wants to look at it; the file itself is never opened here. 预览内容 */
export function SeenFile({ path, name }: SeenFileProps) {
  const query = useQuery(previewQuery(path))
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
              <img src={`${path}/picture?size=large`} alt={name} style={{ width: `${scale * 100}%` }} data-zoom={scale} />
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
