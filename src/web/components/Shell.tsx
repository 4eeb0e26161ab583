import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { LiveLine } from '../live/LiveLine.tsx'
import { meQuery } from '../me.ts'
import { NotSetUpPage } from '../pages/signIn/NotSetUpPage.tsx'
import { SignInPage } from '../pages/signIn/SignInPage.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { DisplaySwitch } from './DisplaySwitch.tsx'
import { Loaded } from './Loaded.tsx'
import { MainLinks } from './MainLinks.tsx'
import { PaletteButton } from './palette/PaletteButton.tsx'
import { RoleSwitch } from './RoleSwitch.tsx'

/** Addresses that open without a person: there a code is shown instead of a password. */
const OPEN_TO_ALL = /^\/(?:set-up|activate)$/u

/** What stands on every page: the name, the ways, the search, who is signed in; and in a demonstration that it is one. 页面框架 */
export function Shell() {
  const me = useQuery(meQuery)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const isDemonstration = me.data?.kind === 'demonstration'
  const isIn = me.data !== undefined && me.data.by !== 'nobody'
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="head">
        <Link to="/" activeOptions={{ exact: true }} className="brand" aria-label="明镜，回到首页">
          <img src="/mark.svg" alt="" width="28" height="28" />
          <span className="brand-name">明镜</span>
          <span className="brand-what">政务公开考核评估</span>
        </Link>
        {isIn && <MainLinks />}
        {isDemonstration && (
          <p className="demo" role="note">
            <strong>演示数据</strong>
            <span className="demo-what">示例县，单位与答案均为虚构</span>
            <span className="demo-where">不会联网</span>
            <RoleSwitch />
          </p>
        )}
        <div className="head-tools">
          {isIn && <PaletteButton />}
          <DisplaySwitch />
          {me.data?.by === 'session' && <AccountMenu me={me.data} />}
        </div>
      </header>
      <LiveLine />
      {me.data?.withoutTls === true && (
        <p className="warning-line" role="note">
          这里没有加密：同一网络里的人可能看到密码和内容。请系统管理员用 --tls 启动，或放到受信任的代理后面。
        </p>
      )}
      <main id="main" className="main" tabIndex={-1}>
        {OPEN_TO_ALL.test(path) ? (
          <Outlet />
        ) : (
          <Loaded query={me}>{({ by, isSetUp }) => (by !== 'nobody' ? <Outlet /> : isSetUp ? <SignInPage /> : <NotSetUpPage />)}</Loaded>
        )}
      </main>
      <footer className="foot">
        {isDemonstration ? (
          <>
            <span>明镜只在本机运行，不会联网。</span>
            <span>演示数据：示例县，单位与答案均为虚构。</span>
          </>
        ) : (
          <span>明镜 · 政务公开考核评估</span>
        )}
      </footer>
    </>
  )
}
