import { describe, expect, it } from 'vitest'
import { commandOf, DESK_KEYS, isTypedAhead, type KeyPlace, type Pressed } from './deskKeys.ts'

const press = (key: string, parts: Partial<Pressed> = {}, place: KeyPlace = 'page') =>
  commandOf({ key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, isComposing: false, ...parts }, place)

describe('the keys of the desk', () => {
  it.each([
    ['j', { does: 'row', by: 1, extend: false }],
    ['K', { does: 'row', by: -1, extend: false }],
    ['l', { does: 'column', by: 1 }],
    ['ArrowRight', { does: 'question', by: 1 }],
    ['y', { does: 'yes' }],
    ['n', { does: 'no' }],
    ['3', { does: 'level', number: 3 }],
    ['0', { does: 'cantTell' }],
    ['Enter', { does: 'confirm' }],
    [' ', { does: 'evidence' }],
    ['z', { does: 'undo' }],
    ['?', { does: 'keys' }],
    ['q', null],
  ])('read %s', (key, command) => {
    expect(press(key)).toEqual(command)
  })

  it.each([
    ['y', 'page', true],
    ['Enter', 'page', true],
    ['Enter', 'button', false],
    ['.', 'page', true],
    ['q', 'page', false],
    ['5', 'field', false],
  ] as const)('%s on a %s may be typed ahead: %s', (key, place, may) => {
    const pressed = { key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, isComposing: false }
    expect(isTypedAhead({ ...pressed, repeat: false }, place)).toBe(may)
    expect(isTypedAhead({ ...pressed, repeat: true }, place)).toBe(false)
  })

  it('are the same while a Chinese input method is on', () => {
    expect(press('Process', { code: 'KeyY' })).toEqual({ does: 'yes' })
    expect(press('Process', { code: 'Digit2' })).toEqual({ does: 'level', number: 2 })
    expect(press('y', { code: 'KeyY', isComposing: true })).toBeNull()
  })

  it('leave to a field what is typed into it, but Enter and Escape', () => {
    for (const key of ['j', 'y', '1', ' ', '?', 'z']) expect(press(key, {}, 'field')).toBeNull()
    expect(press('Enter', {}, 'field')).toEqual({ does: 'confirm' })
  })

  it('leave Enter and the space bar to a button, and every shortcut of the browser to it', () => {
    expect([press('Enter', {}, 'button'), press(' ', {}, 'button')]).toEqual([null, null])
    expect(press('y', {}, 'button')).toEqual({ does: 'yes' })
    expect([press('l', { ctrlKey: true }), press('j', { metaKey: true }), press('n', { altKey: true })]).toEqual([null, null, null])
  })

  it('select with shift, and answer for many', () => {
    expect(press('J', { shiftKey: true })).toEqual({ does: 'row', by: 1, extend: true })
    expect(press('Y', { shiftKey: true })).toEqual({ does: 'batch' })
  })

  it('stand in the list that the page shows', () => {
    expect(DESK_KEYS.map(([keys]) => keys)).toContain('Enter')
  })
})
