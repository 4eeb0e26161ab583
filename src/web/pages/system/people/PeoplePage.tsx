import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PeopleList } from '../../../../server/routes/people.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { useHolds } from '../../../me.ts'
import { peopleQuery } from '../../../people.ts'
import { present } from '../../../search.ts'
import { unitsQuery } from '../../../units.ts'
import { SystemFrame } from '../SystemFrame.tsx'
import { ExportLinks } from '../tables/ExportLinks.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import type { PeopleSearch } from './peopleSearch.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'

/** As many as an eye goes through. */
const PER_PAGE = 50

/** 人员与职责: who can sign in, what each is, over which unit and until when. */
export function PeoplePage() {
  const search = useSearch({ from: '/system/people' })
  const navigate = useNavigate({ from: '/system/people' })
  const mayRegister = useHolds('person.manage')
  const [registering, setRegistering] = useState(false)
  const units = useQuery(unitsQuery)
  const { page = 1, ...asked } = search
  const exported = search.under ?? units.data?.units[0]?.id
  const list = useQuery({ ...peopleQuery(asked, PER_PAGE, (page - 1) * PER_PAGE), placeholderData: keepPreviousData })
  return (
    <SystemFrame
      title="人员与职责"
      lead="先登记人员，再给他职责，最后打印激活单交给本人设密码。"
      actions={
        mayRegister && (
          <>
            <button type="button" className="button primary" onClick={() => setRegistering(true)}>
              登记人员
            </button>
            <Link to="/system/people/import" search={present({ under: search.under })} className="button">
              用表格导入
            </Link>
          </>
        )
      }
    >
      <PeopleFilters
        search={search}
        onClear={() => void navigate({ search: {}, replace: true })}
        onChoose={(chosen) => {
          const { page: _page, ...kept } = search
          void navigate({ search: present({ ...kept, ...chosen }), replace: true })
        }}
      />
      <Loaded query={list}>{(found) => <Found found={found} page={page} search={search} />}</Loaded>
      {mayRegister && exported !== undefined && <ExportLinks what="people" unit={exported} />}
      {registering && (
        <RegisterDialog
          unit={search.under ?? ''}
          onClose={() => setRegistering(false)}
          onDone={(person) => void navigate({ to: '/system/people/$person', params: { person } })}
        />
      )}
    </SystemFrame>
  )
}

interface FoundProps {
  readonly found: PeopleList
  readonly page: number
  readonly search: PeopleSearch
}

function Found({ found: { people, total }, page, search }: FoundProps) {
  const isFiltered = Object.keys(search).length > 0
  if (total === 0)
    return (
      <p className="notice-box" role="status">
        {isFiltered
          ? '没有符合条件的人员。可以少选一个条件，或点“看全部”。'
          : '还没有别的人员。用右上角的“登记人员”登记第一个，人多的可以用表格导入。'}
      </p>
    )
  const pages = Math.ceil(total / PER_PAGE)
  return (
    <>
      <PeopleTable people={people} />
      <div className="bar-line">
        <p className="quiet" role="status">
          共 {total} 人{pages > 1 && `，第 ${page} 页，共 ${pages} 页`}
        </p>
        {pages > 1 && (
          <p className="actions">
            {page > 1 && (
              <Link to="/system/people" search={present({ ...search, page: page - 1 })} className="button">
                上一页
              </Link>
            )}
            {page < pages && (
              <Link to="/system/people" search={{ ...search, page: page + 1 }} className="button">
                下一页
              </Link>
            )}
          </p>
        )}
      </div>
    </>
  )
}
