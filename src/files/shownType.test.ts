import { expect, it } from 'vitest'
import { shownType } from './shownType.ts'

it('names only types of which a browser runs nothing', () => {
  expect(['application/pdf', 'image/png', 'text/html', 'image/svg+xml', 'application/xml', ''].map(shownType)).toEqual([
    'application/pdf',
    'image/png',
    'application/octet-stream',
    'application/octet-stream',
    'application/octet-stream',
    'application/octet-stream',
  ])
})
