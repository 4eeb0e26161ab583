import { expect, it } from 'vitest'
import { faultFields } from './faultFields.ts'

it('keeps the statement of a failed query and none of its values, in all of what it was caused by', () => {
  const cause = Object.assign(new Error('invalid input syntax for type date: "口令一二三"'), {
    severity: 'ERROR',
    code: '22007',
    detail: '口令一二三',
  })
  const error = Object.assign(new Error('Failed query: select $1\nparams: 口令一二三'), {
    query: 'select $1',
    params: ['口令一二三'],
    cause,
  })
  const kept = faultFields(error)
  expect(JSON.stringify(kept)).not.toContain('口令')
  expect(kept).toMatchObject({
    message: 'Failed query: select $1',
    cause: { code: '22007', message: 'invalid input syntax for type date: "…"' },
  })
  expect(kept.stack[0]).toMatch(/^at /)
})
