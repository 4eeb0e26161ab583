import { Link } from '@tanstack/react-router'

interface WhatIfLinkProps {
  readonly programme: string
  readonly unit?: string
  /** The code of the row whose questions stand open. */
  readonly at?: string
  readonly className?: string
}

/** The way to the page where an answer is changed to see what it does. 改一个答案看看 */
export function WhatIfLink({ programme, unit, at, className = 'button' }: WhatIfLinkProps) {
  return (
    <Link
      to="/programmes/$id/round/what-if"
      params={{ id: programme }}
      search={{ ...(unit === undefined ? {} : { unit }), ...(at === undefined ? {} : { at }) }}
      className={className}
    >
      改一个答案看看
    </Link>
  )
}
