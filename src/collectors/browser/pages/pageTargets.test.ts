import { expect, it } from 'vitest'
import { pageTargets } from './pageTargets.ts'

it('A page connects in the office’s own network to the ports on which it stands, and to no others that the run may', () => {
  const target = (port: number | null, privateAllowed = true) => ({ host: 'oa.example.gov.cn', port, privateAllowed })
  const of = (...targets: readonly ReturnType<typeof target>[]) =>
    pageTargets(targets, new URL('http://oa.example.gov.cn:8080/')).map(({ port }) => port)
  expect(of(target(null))).toEqual([8080])
  expect(of(target(80), target(8080), target(9200))).toEqual([8080])
  expect(of(target(null, false))).toEqual([null])
})
