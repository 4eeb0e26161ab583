import { describe, expect, it } from 'vitest'
import type { Pressed } from './deskKeys.ts'
import { KeyQueue, type Heard, type KeyTaker } from './KeyQueue.ts'

const key = (name: string): Pressed => ({
  key: name,
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
})

/** Draws at once. */
const drawn = <Came>(act: () => Came): Came => act()

/** A keyboard, and desks that write down what they hear. */
function keyboard() {
  let now = 0
  const queue = new KeyQueue(() => now)
  const heard: string[] = []
  const desk = (name: string, outcome: (key: string) => Heard = () => 'taken') => {
    const owner = {}
    const taker: KeyTaker = {
      hear: ({ key: pressed }) => {
        const came = outcome(pressed)
        if (came === 'taken') heard.push(`${name} ${pressed}`)
        return came
      },
      onLost: (count) => heard.push(`${name} lost ${String(count)}`),
    }
    return {
      draw: () => {
        if (queue.serve(owner, taker)) queue.replay(drawn)
      },
      rest: () => queue.rest(owner),
    }
  }
  return { queue, heard, desk, press: (name: string) => queue.hear(key(name), true), pass: (ms: number) => (now += ms) }
}

describe('keys that are typed ahead', () => {
  it('are nobody’s before a desk is there', () => {
    const { press, heard } = keyboard()
    expect([press('y'), heard]).toEqual([false, []])
  })

  it('wait for the row that is being gone to, and reach it in their order', () => {
    const { queue, heard, desk, press } = keyboard()
    const seven = desk('7')
    seven.draw()
    press('y')
    queue.leave()
    // The page that is left is drawn again, and then is not there any more.
    expect(press('y')).toBe(true)
    seven.draw()
    seven.rest()
    expect(press('n')).toBe(true)
    desk('8').draw()
    expect(heard).toEqual(['7 y', '8 y', '8 n'])
    expect([press('Enter'), heard.at(-1)]).toEqual([true, '8 Enter'])
  })

  it('wait for a cell that is being fetched', () => {
    const { heard, desk, press } = keyboard()
    let isThere = false
    const across = desk('8', () => (isThere ? 'taken' : 'later'))
    across.draw()
    for (const name of ['y', 'Enter']) expect(press(name)).toBe(true)
    across.draw()
    expect(heard).toEqual([])
    isThere = true
    across.draw()
    expect(heard).toEqual(['8 y', '8 Enter'])
  })

  it('go on waiting where one of them leads on to the next row', () => {
    const { queue, heard, desk, press } = keyboard()
    desk('7').draw()
    queue.leave()
    for (const name of ['l', 'y']) press(name)
    desk('8', (name) => {
      if (name === 'l') queue.leave()
      return 'taken'
    }).draw()
    desk('9').draw()
    expect(heard).toEqual(['8 l', '9 y'])
  })

  it('are said to be lost, all of them, where they waited too long', () => {
    const { queue, heard, desk, press, pass } = keyboard()
    const seven = desk('7')
    seven.draw()
    queue.leave()
    seven.rest()
    press('y')
    pass(4_000)
    press('n')
    pass(2_000)
    desk('8').draw()
    expect(heard).toEqual(['8 lost 2'])
  })

  it('are said to be lost from the first on that opens a field or a dialog', () => {
    const { queue, heard, desk, press } = keyboard()
    desk('7').draw()
    queue.leave()
    for (const name of ['y', '8', '5', 'Enter']) press(name)
    desk('8', (name) => (name === '8' ? 'elsewhere' : 'taken')).draw()
    expect(heard).toEqual(['8 y', '8 lost 3'])
  })

  it('are forgotten when somebody takes the mouse', () => {
    const { queue, heard, desk, press } = keyboard()
    desk('7').draw()
    queue.leave()
    press('y')
    queue.forget()
    desk('8').draw()
    expect(heard).toEqual([])
  })

  it('are not kept from a page that stays where it was', () => {
    const { queue, heard, desk, press, pass } = keyboard()
    const seven = desk('7')
    seven.draw()
    queue.leave()
    pass(6_000)
    expect([press('y'), heard]).toEqual([true, ['7 y']])
  })
})
