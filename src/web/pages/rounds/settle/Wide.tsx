import type { ReactNode } from 'react'

interface WideProps {
  /** What stands in it. */
  readonly name: string
  readonly children: ReactNode
}

/** A table that may be wider than a telephone: it is moved by itself, also by the keyboard. 可以横向滚动的表 */
export function Wide({ name, children }: WideProps) {
  return (
    <div className="settle-wide" role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  )
}
