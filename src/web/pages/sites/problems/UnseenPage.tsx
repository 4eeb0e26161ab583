import { getRouteApi } from '@tanstack/react-router'
import { present } from '../../../search.ts'
import { SiteFrame } from '../SiteFrame.tsx'
import { NotChecked } from './NotChecked.tsx'
import { ProblemList } from './ProblemList.tsx'
import { SeenAt } from './SeenAt.tsx'

const route = getRouteApi('/sites/$site/unseen')

/** 没能看到 in the newest run: nothing is held against a unit for it; whose matter it is, and what to do. */
export function UnseenPage() {
  const { site: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <SiteFrame
      site={id}
      title="没能看到"
      lead={({ last }) => (
        <>
          程序没有看到的网址，好坏说不了，也不算单位的问题。按原因列在下面：是谁的事、怎么办。
          {last && <SeenAt site={id} last={last} />}
        </>
      )}
    >
      {(site) =>
        site.last === null ? (
          <NotChecked site={site} />
        ) : (
          <ProblemList
            {...{ site: id, run: site.last.run, outcome: 'cantTell', search }}
            onChoose={(chosen) => void navigate({ search: present({ ...search, page: undefined, ...chosen }), replace: true })}
          />
        )
      }
    </SiteFrame>
  )
}
