import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { TextField } from '../../../components/form/Field.tsx'
import { FindField } from '../../../components/form/FindField.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useHolds } from '../../../me.ts'
import { present } from '../../../search.ts'
import { SystemFrame } from '../SystemFrame.tsx'
import { FileTable } from './FileTable.tsx'
import { filesQuery, PER_PAGE, purgesQuery } from './fileQueries.ts'
import type { FilesSearch } from './filesSearch.ts'
import { HandInDialog } from './HandInDialog.tsx'
import { PurgeTable } from './PurgeTable.tsx'

/** 文件与清除: what was handed in; and how bytes go that must not be kept. */
export function FilesPage() {
  const search = useSearch({ from: '/system/files' })
  const mayRead = useHolds('file.read')
  const maySeePurges = useHolds('purge.read')
  const purges = useQuery({ ...purgesQuery, enabled: maySeePurges })
  const waiting = purges.data?.purges.filter(({ state }) => state === 'asked').length ?? 0
  const isPurges = search.show === 'purges' || !mayRead
  return (
    <SystemFrame title="文件与清除" lead="各单位交来的文件。误交的涉密、个人信息文件，由一人申请、另一人复核后清除内容。">
      {mayRead && maySeePurges && (
        <nav className="tabs" aria-label="文件与清除">
          <Link to="/system/files" search={{}} aria-current={isPurges ? undefined : 'page'}>
            文件
          </Link>
          <Link to="/system/files" search={{ show: 'purges' }} aria-current={isPurges ? 'page' : undefined}>
            清除申请和记录{waiting > 0 && `（${waiting} 份待复核）`}
          </Link>
        </nav>
      )}
      {isPurges ? <Loaded query={purges}>{({ purges: all }) => <PurgeTable purges={all} />}</Loaded> : <Files search={search} />}
    </SystemFrame>
  )
}

function Files({ search }: { readonly search: FilesSearch }) {
  const navigate = useNavigate({ from: '/system/files' })
  const mayHandIn = useHolds('file.hand-in')
  const [handingIn, setHandingIn] = useState(false)
  const list = useQuery({ ...filesQuery(search), placeholderData: keepPreviousData })
  const { page = 1, ...asked } = search
  const choose = (chosen: { readonly [K in keyof FilesSearch]?: FilesSearch[K] | undefined }) =>
    void navigate({ search: present({ ...asked, ...chosen }), replace: true })
  const isFiltered = Object.keys(asked).length > 0
  return (
    <>
      <div className="filters" role="search" aria-label="筛选文件">
        <FindField label="文件名" placeholder="名称的一部分" find={search.search ?? ''} onFind={(found) => choose({ search: found })} />
        <UnitField label="单位及下级" unit={search.under ?? ''} onChoose={(under) => choose({ under })} placeholder="全部，或输入名称" />
        <TextField label="从" type="date" value={search.from ?? ''} onChange={(from) => choose({ from: from === '' ? undefined : from })} />
        <TextField label="到" type="date" value={search.to ?? ''} onChange={(to) => choose({ to: to === '' ? undefined : to })} />
        {isFiltered && (
          <Link to="/system/files" search={{}} className="button">
            看全部
          </Link>
        )}
        {mayHandIn && (
          <button type="button" className="button primary" onClick={() => setHandingIn(true)}>
            上传文件
          </button>
        )}
      </div>
      <Loaded query={list}>
        {({ files, total }) => {
          const pages = Math.ceil(total / PER_PAGE)
          if (total === 0)
            return (
              <p className="notice-box" role="status">
                {isFiltered
                  ? '没有符合条件的文件。可以少选一个条件，或点“看全部”。'
                  : '还没有交来的文件。各单位填报、考核取证时上传的文件都会列在这里。'}
              </p>
            )
          return (
            <>
              <FileTable files={files} />
              <div className="bar-line">
                <p className="quiet" role="status">
                  共 {total} 份{pages > 1 && `，第 ${page} 页，共 ${pages} 页`}
                </p>
                <p className="actions">
                  {page > 1 && (
                    <Link to="/system/files" search={present({ ...asked, page: page - 1 })} className="button">
                      上一页
                    </Link>
                  )}
                  {page < pages && (
                    <Link to="/system/files" search={{ ...asked, page: page + 1 }} className="button">
                      下一页
                    </Link>
                  )}
                </p>
              </div>
            </>
          )
        }}
      </Loaded>
      {handingIn && <HandInDialog unit={search.under ?? ''} onClose={() => setHandingIn(false)} />}
    </>
  )
}
