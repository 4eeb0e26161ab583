import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AskError } from '../api.ts'
import { WayOn } from './WayOn.tsx'

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (value: T) => ReactNode
  /** Whose page it is, for the way on from what is missing in it. */
  readonly programme?: string
}

const MISSING: ReadonlySet<AskError['code']> = new Set(['no-programme', 'no-round', 'no-unit', 'not-found'])

/** What was asked for once it is there; until then that it is coming, and what to do when it does not come. */
export function Loaded<T>({ query, children, programme }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    const code = query.error instanceof AskError ? query.error.code : 'unclear'
    const isMissing = MISSING.has(code)
    return (
      <div className="notice-box" role="alert">
        <h1>{isMissing ? '没有找到' : '没有取到内容'}</h1>
        <p>{query.error.message}</p>
        <p className="actions">
          {!isMissing && (
            <button type="button" className="button primary" onClick={() => void query.refetch()}>
              再试一次
            </button>
          )}
          <WayOn code={code} programme={programme} />
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
