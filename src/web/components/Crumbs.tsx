import type { ReactNode } from 'react'

/** Where this page stands. 当前位置 */
export function Crumbs({ trail }: { readonly trail: readonly ReactNode[] }) {
  return (
    <nav className="crumbs" aria-label="当前位置">
      <ol>
        {trail.map((crumb, at) => (
          <li key={at} aria-current={at === trail.length - 1 ? 'page' : undefined}>
            {crumb}
          </li>
        ))}
      </ol>
    </nav>
  )
}
