import type { ReactNode } from 'react'

interface PageHeadProps {
  readonly title: string
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode
  /** What can be done here, beside the title. */
  readonly actions?: ReactNode
}

/** The head of a page: its title, what it is for, what can be done. 页头 */
export function PageHead({ title, lead, actions }: PageHeadProps) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="quiet">{lead}</p>}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </header>
  )
}
