import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceField } from '../../../components/form/Field.tsx'
import { FindField } from '../../../components/form/FindField.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { present } from '../../../search.ts'
import { SiteFrame } from '../SiteFrame.tsx'
import { columnsQuery, sitePath } from '../siteQueries.ts'
import type { ColumnRow, SiteSheet } from '../siteTypes.ts'
import { COLUMN_STATES, type ColumnsSearch, type ColumnState } from './columnsSearch.ts'
import { AddColumn } from './ColumnEdit.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { chosenColumns, stateOf } from './columnTree.ts'

const route = getRouteApi('/sites/$site/columns')

const STATE_WORDS: Readonly<Record<ColumnState, string>> = {
  failed: '没有成功',
  cantTell: '没能看到',
  passed: '打得开',
  unchecked: '还没有检查',
  unplaced: '没有确认网址',
  absent: '网站上没有',
}

type Chosen = { readonly [K in keyof ColumnsSearch]?: ColumnsSearch[K] | undefined }

/** 栏目: what the site must have, who keeps it, how each was when it was looked at last. */
export function ColumnsPage() {
  const { site: id } = route.useParams()
  return (
    <SiteFrame
      site={id}
      title="栏目"
      lead="网站应当有的栏目、保障单位和更新时限，以及最近一次检查看到的情况。栏目内容合不合要求，由考核人员判断。"
      actions={(site) => site.may.manage && !site.retired && <Acts site={site} />}
    >
      {(site) => <Columns site={site} />}
    </SiteFrame>
  )
}

function Acts({ site: { id, columns, last } }: { readonly site: SiteSheet }) {
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      {columns.all > 0 && (
        <Link to="/sites/$site/match" params={{ site: id }} className={columns.placed < columns.all && last ? 'button primary' : 'button'}>
          确认栏目的网址
        </Link>
      )}
      <Link to="/sites/$site/import" params={{ site: id }} className={columns.all === 0 ? 'button primary' : 'button'}>
        导入栏目
      </Link>
      <button type="button" className="button" onClick={() => setAdding(true)}>
        增加一个
      </button>
      {isAdding && <AddColumn site={id} onClose={() => setAdding(false)} />}
    </>
  )
}

function Columns({ site }: { readonly site: SiteSheet }) {
  const query = useQuery(columnsQuery(site))
  return (
    <Loaded query={query}>
      {({ columns }) =>
        columns.length === 0 ? (
          <p className="notice-box">
            还没有栏目。
            {site.may.manage ? '点“导入栏目”，用栏目表（Excel）或者考核方案里的栏目。' : '由考核组织人员导入。'}
          </p>
        ) : (
          <Found site={site} columns={columns} />
        )
      }
    </Loaded>
  )
}

function Found({ site, columns }: { readonly site: SiteSheet; readonly columns: readonly ColumnRow[] }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (chosen: Chosen) => void navigate({ search: present({ ...search, ...chosen }), replace: true })
  const shown = chosenColumns(columns, search)
  const keepers = new Map(columns.flatMap((column) => column.keepers.map(({ unit, name }) => [unit, name] as const)))
  const times = (state: ColumnState) => columns.filter((column) => stateOf(column) === state).length
  return (
    <>
      <div className="site-filters no-print" role="search" aria-label="筛选栏目">
        <FindField label="栏目、内容或网址" placeholder="输入其中几个字" find={search.find ?? ''} onFind={(find) => choose({ find })} />
        <ChoiceField
          label="情况"
          value={search.is ?? ''}
          options={[
            { value: '', text: `全部（${String(columns.length)}）` },
            ...COLUMN_STATES.map((state) => ({ value: state, text: `${STATE_WORDS[state]}（${String(times(state))}）` })),
          ]}
          onChange={(is) => choose({ is: is === '' ? undefined : is })}
        />
        {keepers.size > 1 && (
          <ChoiceField
            label="保障单位"
            value={search.keeper ?? ''}
            options={[{ value: '', text: '全部' }, ...[...keepers].map(([value, text]) => ({ value, text }))]}
            onChange={(keeper) => choose({ keeper: keeper === '' ? undefined : keeper })}
          />
        )}
      </div>
      <p className="file-links small no-print">
        <span className="quiet">导出：</span>
        <a href={`${sitePath(site.id)}/columns.xlsx`} download>
          栏目表（Excel）
        </a>
        <span className="quiet">改好以后可以再导入</span>
      </p>
      <p role="status" className="quiet small">
        {shown.length === columns.length
          ? `共 ${String(columns.length)} 个栏目`
          : `${String(shown.length)} 个栏目，共 ${String(columns.length)} 个`}
      </p>
      {shown.length === 0 ? (
        <p className="notice-box">没有符合条件的栏目。请放宽条件再看。</p>
      ) : (
        <ColumnTable site={site.id} columns={shown} mayManage={site.may.manage && !site.retired} />
      )}
    </>
  )
}
