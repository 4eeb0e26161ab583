import { Navigate } from '@tanstack/react-router'
import { NotFound } from '../../components/NotFound.tsx'
import { useMe } from '../../me.ts'
import { useSystemPages } from './systemPages.ts'

/** The bare address leads to the first page that the reader has a use for. 系统 */
export function SystemEntrance() {
  const me = useMe()
  const [first] = useSystemPages()
  if (me === null) return null
  return first === undefined ? <NotFound /> : <Navigate to={first.to} replace />
}
