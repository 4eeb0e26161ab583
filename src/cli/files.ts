import { resolve } from 'node:path'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import type { Io } from './Io.ts'

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是一个文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  ENOSPC: '磁盘满了',
  EROFS: '磁盘只读',
  ENOTDIR: '路径中间有一段不是文件夹',
}

/** Why the machine refused, in Chinese. */
export function refusalOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return WORDS[code] ?? (code || (error instanceof Error ? error.message : '未知的原因'))
}

/** @throws CommandFailed where it cannot be read */
export function readBytes(io: Io, path: string): Uint8Array {
  try {
    return io.readFile(resolve(io.cwd, path))
  } catch (error) {
    throw new CommandFailed(EXIT.file, `读不了 ${path}：${refusalOf(error)}`)
  }
}

export const readText = (io: Io, path: string): string => new TextDecoder().decode(readBytes(io, path))

/** @throws CommandFailed where it cannot be written */
export const writeText = (io: Io, path: string, text: string): void => {
  write(io, path, text)
}

/** @throws CommandFailed where they cannot be written */
export const writeBytes = (io: Io, path: string, bytes: Uint8Array): void => {
  write(io, path, bytes)
}

function write(io: Io, path: string, content: string | Uint8Array): void {
  try {
    io.writeFile(resolve(io.cwd, path), content)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new CommandFailed(EXIT.file, `写不了 ${path}：${missing ? '没有这个文件夹，请先建好' : refusalOf(error)}`)
  }
}
