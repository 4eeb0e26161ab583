import { Refusal } from '../model/Refusal.ts'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

/** Is there no such file or folder? */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/**
 * What a disk answered about the data folder, as a refusal where whoever starts the program can do something about it; else the error itself. 磁盘拒绝
 *
 * @param undone what does not work, as the first half of a sentence
 */
export function diskRefusal(error: unknown, undone: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('unavailable', 'disk-full', `${undone}：磁盘满了。请腾出空间，或用 --data 换一个文件夹。`)
    case 'EROFS':
      return new Refusal('unavailable', 'disk-read-only', `${undone}：磁盘只能读、不能写。请检查磁盘，或用 --data 换一个文件夹。`)
    case 'EACCES':
    case 'EPERM':
      return new Refusal('forbidden', 'disk-forbidden', `${undone}：没有写入权限。请修改它的权限，或用 --data 换一个文件夹。`)
    case 'ENOTDIR':
    case 'EEXIST':
      return new Refusal('conflict', 'not-a-folder', `${undone}：那里有一个同名的文件。请用 --data 换一个文件夹。`)
    case 'ENAMETOOLONG':
      return new Refusal('invalid', 'path-too-long', `${undone}：路径太长。请用 --data 换一个路径短些的文件夹。`)
    default:
      return error
  }
}
