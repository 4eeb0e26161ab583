import { describe, expect, it } from 'vitest'
import type { Said } from '../../../../model/Said.ts'
import { AskError } from '../../../ask.ts'
import { DraftKeeper } from './DraftKeeper.ts'
import { cellKey, type Cells, type Typed } from './DraftState.ts'

const yes = (value: string): Said => ({ state: 'answered', value, why: null })
const typed = (value: string, seen: number | null = null, check = 'a'): Typed => ({ check, object: '', said: yes(value), seen })
const KEY = cellKey({ check: 'a', object: '' })

/** A keeper whose server and clock a test plays. */
function kept(recalled: readonly Typed[] = []) {
  const sent: (readonly Typed[])[] = []
  const answers: (Error | number)[] = []
  let memory: readonly Typed[] = recalled
  let current: Cells = new Map()
  let due: (() => void) | null = null
  const pauses: number[] = []
  const keeper = new DraftKeeper(
    {
      send: (cells) => {
        sent.push(cells)
        const answer = answers.shift() ?? 1
        return answer instanceof Error
          ? Promise.reject(answer)
          : Promise.resolve({ saved: cells.map(({ check, object }) => ({ check, object, version: answer })) })
      },
      current: () => Promise.resolve(current),
      remember: (all) => (memory = all),
      onSaved: () => undefined,
      onSignedOut: () => undefined,
      later: (ms, then) => {
        pauses.push(ms)
        due = then
        return () => {
          if (due === then) due = null
        }
      },
      now: () => '2026-11-22T02:00:00.000Z',
    },
    recalled,
  )
  keeper.listen(() => undefined)
  return {
    keeper,
    sent,
    answers,
    pauses,
    memory: () => memory,
    isDue: () => due !== null,
    setCurrent: (cells: Cells) => (current = cells),
    /** Lets the clock run until what is due has been done. */
    tick: async () => {
      const then = due
      due = null
      then?.()
      for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
    },
  }
}

describe('DraftKeeper', () => {
  it('keeps what is typed on the device at once, sends it after a pause, and forgets it when the server has it', async () => {
    const { keeper, memory, sent, tick } = kept()
    keeper.change(typed('是'))
    expect(memory()).toEqual([typed('是')])
    expect([keeper.read().saving, sent.length]).toEqual(['waiting', 0])
    await tick()
    expect(sent).toEqual([[typed('是')]])
    expect([keeper.read().saving, keeper.read().typed.size, memory().length]).toEqual(['saved', 0, 0])
  })

  it('sends what the device kept when the page was left', async () => {
    const { keeper, sent, tick } = kept([typed('否', 4)])
    await tick()
    expect(sent).toEqual([[typed('否', 4)]])
    expect(keeper.read().saving).toBe('saved')
  })

  it('tries again when nobody answers, and loses nothing meanwhile', async () => {
    const { keeper, answers, memory, tick, isDue } = kept()
    answers.push(new AskError('连不上', 'unreachable'))
    keeper.change(typed('是'))
    await tick()
    expect([keeper.read().saving, memory().length, isDue()]).toEqual(['unreachable', 1, true])
    await tick()
    expect(keeper.read().saving).toBe('saved')
  })

  it('says that the program breaks, not the network, keeps everything, and tries again less and less often', async () => {
    const { keeper, answers, memory, tick, pauses } = kept()
    answers.push(
      new AskError('程序内部出错，编号 7。', 'internal', [], 500),
      new AskError('数据库正在重启。', 'database-lost', [], 503),
      new TypeError('x'),
    )
    keeper.change(typed('是'))
    await tick()
    expect(keeper.read()).toMatchObject({ saving: 'failing', message: '程序内部出错，编号 7。' })
    expect(memory().length).toBe(1)
    await tick()
    expect(keeper.read()).toMatchObject({ saving: 'failing', message: '数据库正在重启。' })
    await tick()
    expect(keeper.read().saving).toBe('failing')
    await tick()
    expect([keeper.read().saving, keeper.read().message, memory().length]).toEqual(['saved', '', 0])
    expect(pauses.slice(1)).toEqual([5_000, 10_000, 20_000])
  })

  it('says why the server refuses, and does not ask again until something else is typed', async () => {
    const { keeper, answers, tick, isDue, memory } = kept()
    answers.push(new AskError('自查已于 2026-12-18 17:30 截止。', 'stage-closed'))
    keeper.change(typed('是'))
    await tick()
    expect(keeper.read()).toMatchObject({ saving: 'refused', message: '自查已于 2026-12-18 17:30 截止。' })
    expect([isDue(), memory().length]).toEqual([false, 1])
  })

  it('shows another’s newer value beside one’s own, and sends the one that is chosen', async () => {
    const { keeper, answers, setCurrent, sent, tick } = kept()
    answers.push(new AskError('同事改过', 'draft-changed'))
    setCurrent(new Map([[KEY, { said: yes('4'), version: 2, by: '李同事', at: '' }]]))
    keeper.change(typed('0', 1))
    keeper.change(typed('全面', null, 'b'))
    await tick()
    expect(keeper.read().conflicts.get(KEY)).toMatchObject({ by: '李同事', version: 2 })
    // What nobody else changed goes on its way.
    await tick()
    expect(sent[1]).toEqual([typed('全面', null, 'b')])
    expect(keeper.read().typed.get(KEY)?.said).toEqual(yes('0'))
    keeper.keepMine(KEY)
    await tick()
    expect(sent[2]).toEqual([typed('0', 2)])
    expect(keeper.read().saving).toBe('saved')
  })

  it('gives way to the other’s value when that is chosen', async () => {
    const { keeper, answers, setCurrent, memory, tick } = kept()
    answers.push(new AskError('同事改过', 'draft-changed'))
    setCurrent(new Map([[KEY, { said: yes('4'), version: 2, by: '', at: '' }]]))
    keeper.change(typed('0', 1))
    await tick()
    keeper.takeTheirs(KEY)
    expect([keeper.read().saving, keeper.read().typed.size, memory().length]).toEqual(['saved', 0, 0])
  })

  it('sends what is typed while something is on its way behind it, on top of its version', async () => {
    const { keeper, sent, answers, tick } = kept()
    answers.push(7)
    keeper.change(typed('1'))
    const going = tick()
    keeper.change(typed('12'))
    await going
    await tick()
    expect(sent).toEqual([[typed('1')], [typed('12', 7)]])
  })
})
