import { describe, expect, it } from 'vitest'
import { diskRefusal } from './diskRefusal.ts'

const fault = (code: string) => Object.assign(new Error(code), { code })

describe('diskRefusal', () => {
  it.each([
    { code: 'ENOSPC', says: '文件没有存下：存放数据的磁盘满了。请联系管理员腾出空间，再试一次。' },
    { code: 'EROFS', says: '文件没有存下：存放数据的磁盘只能读、不能写。请联系管理员检查磁盘，再试一次。' },
    { code: 'EACCES', says: '文件没有存下：运行明镜的账户没有写入权限。请联系管理员检查文件夹的权限，再试一次。' },
  ])('says what to do about $code', ({ code, says }) => {
    expect(diskRefusal(fault(code), '文件没有存下')).toMatchObject({ kind: 'unavailable', message: says })
  })

  it('leaves our own faults what they are', () => {
    const error = fault('EBADF')
    expect(diskRefusal(error, '文件没有存下')).toBe(error)
  })
})
