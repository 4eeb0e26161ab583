import { Link, Outlet } from '@tanstack/react-router'
import { DisplaySwitch } from './DisplaySwitch.tsx'
import { PaletteButton } from './palette/PaletteButton.tsx'

/** What stands on every page: the name, the search, the switches, and that everything shown is a demonstration. 页面框架 */
export function Shell() {
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
        <p className="demo" role="note">
          <strong>演示数据</strong>
          <span className="demo-what">示例县，单位与答案均为虚构</span>
          <span className="demo-where">不会联网</span>
        </p>
        <div className="head-tools">
          <PaletteButton />
          <DisplaySwitch />
        </div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="foot">
        <span>明镜只在本机运行，不会联网。</span>
        <span>演示数据：示例县，单位与答案均为虚构。</span>
      </footer>
    </>
  )
}
