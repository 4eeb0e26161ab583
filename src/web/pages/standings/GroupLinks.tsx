import { Link } from '@tanstack/react-router'
import type { RoundSheet } from '../../api.ts'
import { present } from '../../search.ts'

/** All groups, or one of them. 组别 */
export function GroupLinks({ round, chosen }: { readonly round: RoundSheet; readonly chosen: string | undefined }) {
  if (round.tables.length < 2) return null
  const page = { to: '/programmes/$id/round', params: { id: round.programme.id }, resetScroll: false } as const
  return (
    <div className="segments" role="group" aria-label="组别">
      <Link
        {...page}
        search={(was) => present({ ...was, table: undefined })}
        aria-current={chosen === undefined ? 'true' : undefined}
        activeOptions={{ exact: true }}
      >
        全部
      </Link>
      {round.tables.map(({ name, lines }) => (
        <Link key={name} {...page} search={(was) => ({ ...was, table: name })} aria-current={chosen === name ? 'true' : undefined}>
          {name}
          <span className="quiet"> {lines.length}</span>
        </Link>
      ))}
    </div>
  )
}
