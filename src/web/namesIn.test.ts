import { expect, it } from 'vitest'
import { namesIn } from './namesIn.ts'

it.each([
  { typed: '甲局\n乙局', names: ['甲局', '乙局'] },
  { typed: '甲局、乙局，丙局；丁局', names: ['甲局', '乙局', '丙局', '丁局'] },
  { typed: '1. 甲局\n2．乙局\n3) 丙局', names: ['甲局', '乙局', '丙局'] },
  { typed: '1\t甲局\t部门\n\n 甲局 ', names: ['甲局', '部门'] },
  { typed: '', names: [] },
])('reads $names.length names of what was pasted', ({ typed, names }) => {
  expect(namesIn(typed)).toEqual(names)
})
