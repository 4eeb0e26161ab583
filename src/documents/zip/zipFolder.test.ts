import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { unzipped } from '../../../test/unzipped.ts'
import { zipFolder } from './zipFolder.ts'

const file = (path: string, text: string) => ({ path, open: () => Promise.resolve(Readable.from([Buffer.from(text)])) })

describe('an archive', () => {
  it('has the files in one folder, and the same bytes whenever it is made', async () => {
    const files = [file('甲.txt', '一'), file('下级/乙.txt', '二')]
    const [one, other] = [await buffer(zipFolder('公布件', files)), await buffer(zipFolder('公布件', files))]
    expect(one.equals(other)).toBe(true)
    const found = await unzipped(one)
    expect([...found].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['公布件/甲.txt', '一'],
      ['公布件/下级/乙.txt', '二'],
    ])
  })

  it.each([
    ['cannot be opened', () => Promise.reject(new Error('gone'))],
    [
      'breaks off',
      () =>
        Promise.resolve(
          new Readable({
            read: (): never => {
              throw new Error('gone')
            },
          }),
        ),
    ],
  ])('is broken off where a file %s', async (_, open) => {
    await expect(buffer(zipFolder('公布件', [file('甲.txt', '一'), { path: '乙.txt', open }]))).rejects.toThrow('gone')
  })

  it('closes the file that it is reading when nobody reads it any more', async () => {
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(65_536, 'x'))
      },
    })
    const closed = new Promise((resolve) => endless.on('close', resolve))
    const archive = zipFolder('公布件', [{ path: '长.txt', open: () => Promise.resolve(endless) }])
    archive.once('data', () => archive.destroy())
    await closed
    expect(endless.destroyed).toBe(true)
  })
})
