let waiting = 0

/** Puts the keyboard on a line, once it is drawn. 焦点 */
export function focusLine(index: number): void {
  cancelAnimationFrame(waiting)
  waiting = requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-desk-row="${index}"]`)?.focus({ preventScroll: true }))
}

/** The field in which a question's figure is typed; the key that led here is typed there, and the next ones too: no line takes the keyboard from it. */
export function focusField(key: string): void {
  cancelAnimationFrame(waiting)
  const field = document.querySelector<HTMLInputElement>(`[data-question="${CSS.escape(key)}"] input`)
  field?.focus()
  field?.select()
}

/** Nothing more is typed into what is about to be left. */
export function leaveField(): void {
  cancelAnimationFrame(waiting)
  const at = document.activeElement
  if (at instanceof HTMLElement && at.closest('.desk')) at.blur()
}

/** Opens the first piece of evidence that lies beside the cell; else leads to where some is added. */
export function showEvidence(): void {
  const box = document.querySelector<HTMLElement>('.desk-evidence')
  const first = box?.querySelector<HTMLButtonElement>('.evidence-list button')
  box?.scrollIntoView({ block: 'nearest' })
  if (first) first.click()
  else box?.focus()
}
