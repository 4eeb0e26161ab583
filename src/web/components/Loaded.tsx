import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AskError } from '../api.ts'

/** What was asked for once it is there; until then that it is coming, and what to do when it does not come. */
export function Loaded<T>({ query, children }: { readonly query: UseQueryResult<T>; readonly children: (value: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    const missing = query.error instanceof AskError && query.error.status === 404
    return (
      <div className="notice-box" role="alert">
        <h1>{missing ? '没有找到' : '没有取到内容'}</h1>
        <p>{query.error.message}</p>
        <p className="actions">
          {!missing && (
            <button type="button" className="button primary" onClick={() => void query.refetch()}>
              再试一次
            </button>
          )}
          <Link to="/" className="button">
            回到首页
          </Link>
        </p>
      </div>
    )
  }
  return (
    <div className="loading" role="status">
      <span className="loading-bar" aria-hidden="true" />
      正在打开……
    </div>
  )
}
