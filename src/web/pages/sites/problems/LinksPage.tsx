import { getRouteApi } from '@tanstack/react-router'
import { present } from '../../../search.ts'
import { NewestProblems } from './NewestProblems.tsx'

const route = getRouteApi('/sites/$site/links')

/** 失效链接 of the newest run: what is linked and is not there. */
export function LinksPage() {
  const { site } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <NewestProblems
      {...{ site, search }}
      title="失效链接"
      lead="网页上有链接、点开却没有东西的。隔开时间看过几次都这样，才说“打不开”；只看到一两次的，下次检查再看。"
      outcome="failed"
      onSearch={(next) => void navigate({ search: present(next), replace: true })}
    />
  )
}
