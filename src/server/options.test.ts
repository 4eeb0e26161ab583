import { describe, expect, it } from 'vitest'
import { OptionsError, readOptions } from './options.ts'

describe('readOptions', () => {
  it.each([
    { given: [], port: 8090 },
    { given: ['--port', '9000'], port: 9000 },
    { given: ['--port=9000'], port: 9000 },
  ])('reads $given', ({ given, port }) => {
    expect(readOptions(given)).toEqual({ port, programmes: null })
  })

  it.each([['--port'], ['--port', 'abc'], ['--port', '0'], ['--port', '70000'], ['--port=']])(
    'refuses %j with one sentence in Chinese',
    (...given) => {
      expect(() => readOptions(given)).toThrow(OptionsError)
      expect(() => readOptions(given)).toThrow(/1 到 65535 之间的整数/)
    },
  )

  it('reads where the user’s own programmes are', () => {
    expect(readOptions(['--programmes', '我的方案'])).toEqual({ port: 8090, programmes: '我的方案' })
    expect(() => readOptions(['--programmes'])).toThrow(/装方案的文件夹/)
  })

  it('refuses another address, because a demonstration stays on this machine', () => {
    expect(() => readOptions(['--host', '0.0.0.0'])).toThrow(/只在本机打开/)
  })

  it('names a parameter that it does not know', () => {
    expect(() => readOptions(['--prot', '1'])).toThrow(/--prot/)
  })
})
