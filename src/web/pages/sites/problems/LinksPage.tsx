import { getRouteApi } from '@tanstack/react-router'
import { present } from '../../../search.ts'
import { SiteFrame } from '../SiteFrame.tsx'
import { NotChecked } from './NotChecked.tsx'
import { ProblemList } from './ProblemList.tsx'
import { SeenAt } from './SeenAt.tsx'

const route = getRouteApi('/sites/$site/links')

/** 失效链接 of the newest run: what is linked and is not there. */
export function LinksPage() {
  const { site: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <SiteFrame
      site={id}
      title="失效链接"
      lead={({ last }) => (
        <>
          网页上有链接、点开却没有东西的。隔开时间看过几次都这样，才说“打不开”；只看到一两次的，下次检查再看。
          {last && <SeenAt site={id} last={last} />}
        </>
      )}
    >
      {(site) =>
        site.last === null ? (
          <NotChecked site={site} />
        ) : (
          <ProblemList
            {...{ site: id, run: site.last.run, outcome: 'failed', search }}
            onChoose={(chosen) => void navigate({ search: present({ ...search, page: undefined, ...chosen }), replace: true })}
          />
        )
      }
    </SiteFrame>
  )
}
