/** What is known of an answer or a row; every mark has its own shape, so that no state is told by colour alone. 状态 */
export type MarkState =
  'answered' | 'review' | 'open' | 'inapplicable' | 'cantTell' | 'lost' | 'full' | 'partly' | 'contradictory' | 'undecided'

const SHAPES: Readonly<Record<MarkState, React.ReactNode>> = {
  answered: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  review: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  ),
  open: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  inapplicable: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M4.4 11.6l7.2-7.2" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  cantTell: (
    <>
      <path d="M8 2.2l6.2 11H1.8z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M8 6.4v3.4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="8" cy="11.6" r=".9" fill="currentColor" />
    </>
  ),
  lost: <path d="M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  partly: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 8V2.5A5.5 5.5 0 0 1 13.5 8z" fill="currentColor" />
    </>
  ),
  contradictory: <path d="M2.5 6h11M2.5 10h11M11 2.5l-6 11" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  undecided: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 2" />
      <circle cx="8" cy="8" r="1.2" fill="currentColor" />
    </>
  ),
  full: <path d="M3 8.6l3.4 3.4L13 4.8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />,
}

export function StateMark({ state }: { readonly state: MarkState }) {
  return (
    <svg className={`mark mark-${state}`} viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  )
}
