import { Refusal } from '../model/Refusal.ts'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

/** Is there no such file or folder? */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/**
 * What a disk answered, as a refusal where whoever looks after the machine can do something about it; else the error itself. 磁盘拒绝
 *
 * @param undone what was not done, as the first half of a sentence: 文件没有存下
 */
export function diskRefusal(error: unknown, undone: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('unavailable', 'disk-full', `${undone}：存放数据的磁盘满了。请联系管理员腾出空间，再试一次。`)
    case 'EROFS':
      return new Refusal('unavailable', 'disk-read-only', `${undone}：存放数据的磁盘只能读、不能写。请联系管理员检查磁盘，再试一次。`)
    case 'EACCES':
    case 'EPERM':
      return new Refusal('unavailable', 'disk-forbidden', `${undone}：运行明镜的账户没有写入权限。请联系管理员检查文件夹的权限，再试一次。`)
    default:
      return error
  }
}
