import { describe, expect, it } from 'vitest'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import { concerns } from './concerns.ts'

const KEYS = [
  ['rounds'],
  ['rounds', 'a'],
  ['rounds', 'a', 'desk', '7'],
  ['rounds', 'a', 'sheet'],
  ['rounds', 'a', 'units', 'x', 'cells'],
  ['rounds', 'a', 'units', 'x', 'sheet'],
  ['rounds', 'a', 'units', 'y', 'cells'],
  ['rounds', 'a', 'units', 'y', 'sheet'],
  ['rounds', 'b', 'desk', '7'],
  ['plans'],
  ['plans', 'p'],
  ['plans', 'q'],
  ['messages'],
  ['home'],
  ['sites'],
  ['sites', 's', 'sheet'],
  ['sites', 's', 'runs', 'r'],
  ['sites', 't', 'sheet'],
  ['me'],
  ['programme', 'a'],
]

const concerned = (event: LiveEvent) => KEYS.filter((key) => concerns(event, key)).map((key) => key.join(' '))

describe('what an event concerns', () => {
  it('is, of an answer, its unit and what shows several of its round', () => {
    expect(concerned({ kind: 'cell', round: 'a', unit: 'x', check: '7.published' })).toEqual([
      'rounds a',
      'rounds a desk 7',
      'rounds a sheet',
      'rounds a units x cells',
      'rounds a units x sheet',
      'home',
    ])
  })

  it('is, of results, what is made of all of them', () => {
    expect(concerned({ kind: 'results', round: 'a' })).toEqual(['rounds a sheet', 'rounds a units x sheet', 'rounds a units y sheet'])
  })

  it('is, of a round, all of it and the list of rounds', () => {
    expect(concerned({ kind: 'round', round: 'b' })).toEqual(['rounds', 'rounds b desk 7', 'home'])
  })

  it('is, of who looks at a cell, no results', () => {
    const event = { kind: 'presence', round: 'a', unit: 'x', check: '7.published' } as const
    expect(concerned(event)).toEqual(['rounds a', 'rounds a desk 7', 'rounds a units x cells', 'rounds a units x sheet'])
  })

  it('is, of a plan, the plan, the list of plans and that of rounds', () => {
    expect(concerned({ kind: 'plan', plan: 'p' })).toEqual(['rounds', 'plans', 'plans p', 'home'])
  })

  it('is, of a site, the site and the list of sites', () => {
    expect(concerned({ kind: 'site', site: 's' })).toEqual(['sites', 'sites s sheet', 'sites s runs r'])
  })

  it('is, of a message, the inbox', () => {
    expect(concerned({ kind: 'message', person: 'li' })).toEqual(['messages', 'home'])
  })
})
