import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { qrOf } from './qrOf.ts'

it('draws every dark square of the code once', () => {
  const text = 'https://mingjing.example.gov.cn/activate#7K3M-XW2P-94HC-QRTV'
  const { data } = encode(text, { ecc: 'M', border: 4 })
  const { size, path } = qrOf(text)
  const drawn = data.map((row) => row.map(() => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) drawn[Number(y)]![at] = true
  }
  expect(drawn).toEqual(data)
  expect(size).toBe(data.length)
})
