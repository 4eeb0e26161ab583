import { Link, useRouterState } from '@tanstack/react-router'
import { useSystemPages } from '../pages/system/systemPages.ts'

/** The ways that are always there. 主导航 */
export function MainLinks() {
  const [first] = useSystemPages()
  const isInSystem = useRouterState({ select: ({ location }) => location.pathname.startsWith('/system/') })
  return (
    <nav className="main-links" aria-label="主导航">
      <Link to="/" activeOptions={{ exact: true }}>
        首页
      </Link>
      {first && (
        <Link to={first.to} aria-current={isInSystem ? 'page' : undefined}>
          系统
        </Link>
      )}
    </nav>
  )
}
