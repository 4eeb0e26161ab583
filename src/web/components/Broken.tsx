import { Link, type ErrorComponentProps } from '@tanstack/react-router'

/** A fault of ours while drawing: nothing of the results is lost. 页面出错 */
export function Broken({ error }: ErrorComponentProps) {
  return (
    <div className="notice-box" role="alert">
      <h1>这个页面没有画出来</h1>
      <p>这是程序的错误，方案和结果都没有改变。请刷新再试；仍然不行，请把下面这句话发给维护人员。</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <p className="actions">
        <Link to="/" className="button primary">
          回到首页
        </Link>
      </p>
    </div>
  )
}
