/** Puts the keyboard on a line. 焦点 */
export function focusLine(index: number): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-desk-row="${index}"]`)?.focus({ preventScroll: true }))
}

/** The field in which a question's figure is typed; the key that led here is typed there. */
export function focusField(key: string): void {
  const field = document.querySelector<HTMLInputElement>(`[data-question="${CSS.escape(key)}"] input`)
  field?.focus()
  field?.select()
}

/** Opens the first piece of evidence that lies beside the cell; else leads to where some is added. */
export function showEvidence(): void {
  const box = document.querySelector<HTMLElement>('.desk-evidence')
  const first = box?.querySelector<HTMLButtonElement>('.evidence-list button')
  box?.scrollIntoView({ block: 'nearest' })
  if (first) first.click()
  else box?.focus()
}
