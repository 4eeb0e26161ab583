import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { commandOf, isTypedAhead, type DeskCommand, type KeyPlace } from './deskKeys.ts'
import { KeyQueue, type Heard } from './KeyQueue.ts'

const TYPING = 'textarea, select, [contenteditable="true"], input:not([type="radio"]):not([type="checkbox"]):not([type="button"])'
const PRESSED = 'button, a[href], summary, input[type="checkbox"]'

/** Where the keyboard is. A line's own name is no button to it: Enter confirms there. */
function placeNow(): KeyPlace {
  const at = document.activeElement
  if (!at) return 'page'
  if (at.closest(TYPING)) return 'field'
  return at.closest(PRESSED) && !at.closest('[data-desk-row]') ? 'button' : 'page'
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** The keyboard of the page, from the moment at which it is drawn, for as long as it shows desks, one after the other. 键盘 */
export function useKeyQueue(): KeyQueue {
  const [keys] = useState(() => new KeyQueue(() => performance.now()))
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return
      if (keys.hear(event, isTypedAhead(event, placeNow()))) event.preventDefault()
    }
    const forget = () => keys.forget()
    document.addEventListener('keydown', hear)
    document.addEventListener('pointerdown', forget)
    return () => {
      document.removeEventListener('keydown', hear)
      document.removeEventListener('pointerdown', forget)
    }
  }, [keys])
  return keys
}

/**
 * Gives a desk the keys of its page; not while a dialog is open. 按键
 *
 * The latest one is known before the browser hears another key: effects that wait until the page is painted come too late for a fast hand.
 */
export function useDeskKeys(keys: KeyQueue, act: (command: DeskCommand, place: KeyPlace) => Heard, onLost: (count: number) => void): void {
  const [owner] = useState(() => ({}))
  useLayoutEffect(() => {
    const isAwaited = keys.serve(owner, {
      onLost,
      hear: (pressed) => {
        if (isDialogOpen()) return 'elsewhere'
        const place = placeNow()
        const command = commandOf(pressed, place)
        return command ? act(command, place) : 'native'
      },
    })
    if (isAwaited) queueMicrotask(() => keys.replay(flushSync))
  })
  useLayoutEffect(() => () => keys.rest(owner), [keys, owner])
}
