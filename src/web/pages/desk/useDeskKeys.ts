import { useEffect, useRef } from 'react'
import { commandOf, type DeskCommand, type KeyPlace } from './deskKeys.ts'

const TYPING = 'textarea, select, [contenteditable="true"], input:not([type="radio"]):not([type="checkbox"]):not([type="button"])'
const PRESSED = 'button, a[href], summary, input[type="checkbox"]'

/** Where a key was pressed. A line's own name is no button to the keyboard: Enter confirms there. */
function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'page'
  if (target.closest(TYPING)) return 'field'
  return target.closest(PRESSED) && !target.closest('[data-desk-row]') ? 'button' : 'page'
}

/** Hears the keys of the desk wherever the page has the keyboard; not while a dialog is open. 键盘 */
export function useDeskKeys(act: (command: DeskCommand, place: KeyPlace) => boolean): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const place = placeOf(event.target)
      const command = commandOf(event, place)
      if (command && latest.current(command, place)) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
