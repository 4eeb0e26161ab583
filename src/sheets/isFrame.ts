interface Framed {
  readonly role?: string
  readonly children: readonly { readonly role?: string }[]
}

/** A heading over rows, not a row: a section, the scorecard, the total. */
export const isFrame = ({ role, children }: Framed): boolean =>
  role === 'section' || (role === undefined && children.some((child) => child.role !== 'part'))
