import { Link } from '@tanstack/react-router'
import { formatInstant } from '../../../instants.ts'
import type { SiteRow } from '../siteTypes.ts'

interface SeenAtProps {
  readonly site: string
  readonly last: NonNullable<SiteRow['last']>
}

/** In which run it was seen so. 哪一次检查 */
export const SeenAt = ({ site, last: { run, at } }: SeenAtProps) => (
  <>
    以下是{' '}
    <Link to="/sites/$site/runs/$run" params={{ site, run }}>
      {formatInstant(at)} 的检查
    </Link>
    看到的。
  </>
)
