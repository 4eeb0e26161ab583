import { describe, expect, it } from 'vitest'
import { nextStep } from './nextStep.ts'

const HOST = { host: 'www.example.gov.cn', allowed: true, privateAllowed: false, ports: [] }
const OTHER = { ...HOST, host: 'town.example.gov.cn', allowed: false }
const LAST = {
  run: 'r',
  at: '2026-11-22T02:00:00.000Z',
  origin: 'asked',
  pages: 9,
  brokenLinks: 0,
  passed: 2,
  failed: 0,
  cantTell: 0,
} as const

describe('what a site waits for', () => {
  it.each([
    { hosts: [{ ...HOST, allowed: false }], columns: { all: 0, placed: 0 }, last: null, is: 'allow' },
    { hosts: [HOST, OTHER], columns: { all: 2, placed: 0 }, last: null, is: 'check' },
    { hosts: [HOST, OTHER], columns: { all: 2, placed: 2 }, last: LAST, is: 'allow-others' },
    {
      hosts: [
        { ...HOST, allowed: false },
        { ...OTHER, allowed: true },
      ],
      columns: { all: 2, placed: 2 },
      last: LAST,
      is: 'allow',
    },
    { hosts: [HOST], columns: { all: 0, placed: 0 }, last: null, is: 'columns' },
    { hosts: [HOST], columns: { all: 2, placed: 0 }, last: null, is: 'check' },
    { hosts: [HOST], columns: { all: 2, placed: 1 }, last: LAST, is: 'place' },
    { hosts: [HOST], columns: { all: 2, placed: 2 }, last: LAST, is: undefined },
  ])('is $is', ({ is, ...site }) => expect(nextStep({ front: 'http://www.example.gov.cn:8080/', ...site })?.key).toBe(is))
})
