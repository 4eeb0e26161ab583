import { getRouteApi } from '@tanstack/react-router'
import { present } from '../../../search.ts'
import { NewestProblems } from './NewestProblems.tsx'

const route = getRouteApi('/sites/$site/unseen')

/** 没能看到 in the newest run: nothing is held against a unit for it; whose matter it is, and what to do. */
export function UnseenPage() {
  const { site } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <NewestProblems
      {...{ site, search }}
      title="没能看到"
      lead="程序没有看到的网址，好坏说不了，也不算单位的问题。按原因列在下面：是谁的事、怎么办。"
      outcome="cantTell"
      onSearch={(next) => void navigate({ search: present(next), replace: true })}
    />
  )
}
