import type { FocusEvent, MouseEvent } from 'react'
import type { Light, Side } from './useLight.ts'

/** Spread on a pane: what the pointer or the keyboard rests on there is lit. */
export function lightProps({ hover }: Light, side: Side) {
  const keyAt = (target: EventTarget) =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-light]')?.dataset['light'] ?? null) : null
  return {
    onMouseOver: ({ target }: MouseEvent) => hover(keyAt(target), side),
    onMouseLeave: () => hover(null, side),
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(':focus-visible')) hover(keyAt(target), side)
    },
    onBlur: () => hover(null, side),
  }
}
