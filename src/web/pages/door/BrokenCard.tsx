import { Link } from '@tanstack/react-router'
import type { BrokenProgramme } from '../../api.ts'

/** A programme that cannot be used, and the way to what is wrong with it. 装不上的方案 */
export function BrokenCard({ programme: { id, issues } }: { readonly programme: BrokenProgramme }) {
  return (
    <article className="card card-broken">
      <h3>{id}</h3>
      <p>这个方案装不上，有 {issues.length} 处需要改正。其他方案照常使用。</p>
      <p className="actions">
        <Link to="/programmes/$id" params={{ id }} className="button">
          看错在哪里、怎样改
        </Link>
      </p>
    </article>
  )
}
