import { describe, expect, it } from 'vitest'
import { peopleSearch } from './peopleSearch.ts'

describe('peopleSearch', () => {
  it('keeps what a list can be asked for, and nothing that an address was made to say', () => {
    const asked = { under: 'u1', search: '张', role: 'organiser', state: 'invited', page: 3 }
    expect(peopleSearch(asked)).toEqual(asked)
    expect(peopleSearch({ under: '', search: '', role: 'king', state: 'dead', page: 1, other: 'x' })).toEqual({})
  })

  it('reads what the router took for a number as the text it was', () => {
    expect(peopleSearch({ search: 138 })).toEqual({ search: '138' })
    expect(peopleSearch({ page: 0.5 })).toEqual({})
  })
})
