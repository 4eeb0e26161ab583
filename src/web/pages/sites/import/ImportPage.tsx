import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { SiteFrame } from '../SiteFrame.tsx'
import { sitePath } from '../siteQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'
import { FromFile } from './FromFile.tsx'
import { FromProgramme } from './FromProgramme.tsx'
import { ImportDone } from './ImportDone.tsx'
import type { ColumnsPreview, From } from './importQueries.ts'
import { PreviewPart } from './PreviewPart.tsx'
import '../../../styles/columnImport.css'

const route = getRouteApi('/sites/$site/import')

/** 导入栏目: from a table or a programme, looked at before anything is taken. */
export function ImportPage() {
  const { site: id } = route.useParams()
  return (
    <SiteFrame
      site={id}
      title="导入栏目"
      lead="从栏目保障任务分解表（Excel、CSV），或者从考核方案里的栏目导入。导入前先看有什么变化，确认以后才保存。"
    >
      {(site) =>
        site.may.manage && !site.retired ? (
          <Steps site={site} />
        ) : (
          <p className="notice-box">{site.retired ? '这个网站已停用，不能导入栏目。' : '由考核组织人员导入栏目。'}</p>
        )
      }
    </SiteFrame>
  )
}

type Kind = 'rows' | 'programme'
const KINDS: readonly (readonly [Kind, string])[] = [
  ['rows', '栏目表（Excel、CSV）'],
  ['programme', '考核方案里的栏目'],
]

function Steps({ site }: { readonly site: SiteSheet }) {
  const [kind, setKind] = useState<Kind>('rows')
  const [from, setFrom] = useState<From | null>(null)
  const [done, setDone] = useState<ColumnsPreview['counts'] | null>(null)
  const choose = (next: From | null) => {
    setFrom(next)
    setDone(null)
  }
  if (done) return <ImportDone site={site.id} counts={done} onMore={() => choose(null)} />
  return (
    <>
      <section className="panel column-import" aria-labelledby="import-from">
        <h2 id="import-from">从哪里导入</h2>
        <div className="segments" role="group" aria-label="从哪里导入">
          {KINDS.map(([one, words]) => (
            <button
              key={one}
              type="button"
              aria-pressed={kind === one}
              onClick={() => {
                setKind(one)
                choose(null)
              }}
            >
              {words}
            </button>
          ))}
        </div>
        {kind === 'rows' ? (
          <FromFile site={site.id} template={`${sitePath(site.id)}/columns.xlsx`} hasColumns={site.columns.all > 0} onRead={choose} />
        ) : (
          <FromProgramme site={site.id} onChoose={choose} />
        )}
      </section>
      {from && (
        <PreviewPart
          key={JSON.stringify([from.kind, from.kind === 'rows' ? from.rows.length : from.programme])}
          site={site.id}
          from={from}
          onDone={setDone}
        />
      )}
    </>
  )
}
