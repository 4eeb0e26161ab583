import { expect, it } from 'vitest'
import { groupOrder } from './groupOrder.ts'

it('puts units in the order of the programme’s groups, and within a group as they came', () => {
  const groups = ['乡镇', '部门'].map((name) => ({ name, classes: [] }))
  const units = ['部门甲', '乡镇乙', '别的', '乡镇甲', '部门乙'].map((id) => ({ id, group: id.slice(0, 2) }))
  expect([...units].sort(groupOrder({ groups })).map(({ id }) => id)).toEqual(['乡镇乙', '乡镇甲', '部门甲', '部门乙', '别的'])
})
