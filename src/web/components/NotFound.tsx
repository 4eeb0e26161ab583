import { Link } from '@tanstack/react-router'
import { useTitle } from '../useTitle.ts'

/** An address that leads nowhere. 找不到页面 */
export function NotFound() {
  useTitle('没有这个页面')
  return (
    <div className="notice-box">
      <h1>没有这个页面</h1>
      <p>网址可能抄错了，或者页面已经改名。从首页可以走到每一个方案、排名和单位。</p>
      <p className="actions">
        <Link to="/" className="button primary">
          回到首页
        </Link>
      </p>
    </div>
  )
}
