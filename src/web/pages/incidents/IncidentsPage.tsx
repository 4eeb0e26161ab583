import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceField, CheckField } from '../../components/form/Field.tsx'
import { UnitField } from '../../components/form/UnitField.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Pager } from '../../components/Pager.tsx'
import { useHolds } from '../../me.ts'
import { present } from '../../search.ts'
import { todayInBeijing } from '../../today.ts'
import { useTitle } from '../../useTitle.ts'
import { incidentsQuery, kindsQuery, PER_PAGE } from './incidentQueries.ts'
import type { IncidentsSearch } from './incidentsSearch.ts'
import { IncidentTable } from './IncidentTable.tsx'
import { RecordIncidentDialog } from './RecordIncidentDialog.tsx'

type Chosen = { readonly [K in keyof IncidentsSearch]?: IncidentsSearch[K] | undefined }

/** 事项: what happened to units all year, recorded when it happens; rounds read those of their period. */
export function IncidentsPage() {
  useTitle('事项')
  const search = useSearch({ from: '/incidents' })
  const navigate = useNavigate({ from: '/incidents' })
  const list = useQuery(incidentsQuery(search))
  const mayRecord = useHolds('incident.record')
  const [recording, setRecording] = useState(false)
  const choose = (chosen: Chosen) => void navigate({ search: present({ ...search, page: undefined, ...chosen }), replace: true })
  return (
    <div className="incidents">
      <header className="page-head">
        <div>
          <h1>事项</h1>
          <p className="quiet">通报、曝光、留言办理、信息发布，发生了就登记，不用等到年底。考核批次会自己读它期间里的事项。</p>
        </div>
        {mayRecord && (
          <div className="actions">
            <button type="button" className="button primary" onClick={() => setRecording(true)}>
              登记事项
            </button>
          </div>
        )}
      </header>
      <Filters search={search} onChoose={choose} />
      <Loaded query={list}>
        {({ incidents, total }) => (
          <>
            <p role="status" className="quiet small">
              共 {total} 件
            </p>
            {incidents.length === 0 ? (
              <p className="notice-box">
                {Object.keys(search).length > 0
                  ? '没有符合条件的事项。请放宽条件再看。'
                  : '还没有登记过事项。单位被通报、答复了留言，就点“登记事项”记下来，附上文件或网址。'}
              </p>
            ) : (
              <IncidentTable incidents={incidents} />
            )}
            <Pager
              total={total}
              perPage={PER_PAGE}
              page={search.page ?? 1}
              onTurn={(page) => choose({ page: page === 1 ? undefined : page })}
            />
          </>
        )}
      </Loaded>
      {recording && <RecordIncidentDialog unit={search.under ?? ''} onClose={() => setRecording(false)} />}
    </div>
  )
}

const ANY = { value: '', text: '不限' }

function Filters({ search, onChoose }: { readonly search: IncidentsSearch; readonly onChoose: (chosen: Chosen) => void }) {
  const kinds = useQuery(kindsQuery)
  const thisYear = Number(todayInBeijing().slice(0, 4))
  const years = Array.from({ length: 6 }, (_, ago) => String(thisYear - ago))
  return (
    <div className="incident-filters" role="search" aria-label="筛选事项">
      <UnitField
        label="单位及下级"
        unit={search.under ?? ''}
        onChoose={(under) => onChoose({ under })}
        onClear={() => onChoose({ under: undefined })}
        placeholder="全部，或输入名称"
      />
      <ChoiceField
        label="种类"
        value={search.kind ?? ''}
        options={[ANY, ...(kinds.data?.kinds ?? []).map(({ kind }) => ({ value: kind, text: kind }))]}
        onChange={(kind) => onChoose({ kind: kind === '' ? undefined : kind })}
      />
      <ChoiceField
        label="年份"
        value={search.year === undefined ? '' : String(search.year)}
        options={[ANY, ...years.map((value) => ({ value, text: `${value}年` }))]}
        onChange={(year) => onChoose({ year: year === '' ? undefined : Number(year) })}
      />
      <CheckField label="撤回的也列出" checked={search.withdrawn ?? false} onChange={(on) => onChoose({ withdrawn: on || undefined })} />
    </div>
  )
}
