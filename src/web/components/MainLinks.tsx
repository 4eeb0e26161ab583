import { Link, useRouterState } from '@tanstack/react-router'
import { useMe } from '../me.ts'
import { useSystemPages } from '../pages/system/systemPages.ts'
import { useUnread } from '../pages/messages/messageQueries.ts'
import { MAIN_PAGES, type MainPage } from './mainPages.ts'

/** The ways that are always there. 主导航 */
export function MainLinks() {
  const me = useMe()
  const [first] = useSystemPages()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const unread = useUnread(me !== null && me.person !== null)
  const isDemonstration = me?.kind === 'demonstration'
  const pages = MAIN_PAGES.filter(({ needs }: MainPage) => needs === undefined || me?.may.includes(needs) === true)
  return (
    <nav className="main-links" aria-label="主导航">
      {isDemonstration && (
        <Link to="/" activeOptions={{ exact: true }}>
          首页
        </Link>
      )}
      {pages.map(({ to, title, under }) => {
        const isHere = under.test(path) || (to === '/home' && path === '/' && !isDemonstration)
        return (
          <Link
            key={to}
            to={to === '/home' && !isDemonstration ? '/' : to}
            activeOptions={{ exact: true }}
            aria-current={isHere ? 'page' : undefined}
          >
            {title}
            {to === '/messages' && unread > 0 && (
              <span className="unread-count" aria-label={`${String(unread)} 条没有看过`}>
                {unread}
              </span>
            )}
          </Link>
        )
      })}
      {first && (
        <Link to={first.to} aria-current={path.startsWith('/system/') ? 'page' : undefined}>
          系统
        </Link>
      )}
    </nav>
  )
}
