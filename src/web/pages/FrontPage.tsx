import { lazy, Suspense } from 'react'
import { useMe } from '../me.ts'
import { DoorPage } from './DoorPage.tsx'

const HomePage = lazy(async () => ({ default: (await import('./home/HomePage.tsx')).HomePage }))

/** What opens first: in a demonstration its door, in an installation what is to be done today. 首页 */
export function FrontPage() {
  const me = useMe()
  if (me?.kind === 'demonstration') return <DoorPage />
  return (
    <Suspense fallback={null}>
      <HomePage />
    </Suspense>
  )
}
