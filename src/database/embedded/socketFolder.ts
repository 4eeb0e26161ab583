import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../../model/Refusal.ts'
import type { Identity } from './identity.ts'

/** Linux takes 107 bytes, macOS 103. */
const LONGEST_BYTES = 103

/** The name that PostgreSQL gives its socket, which drivers expect. */
export const SOCKET = '.s.PGSQL.5432'

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, SOCKET)) <= LONGEST_BYTES

/**
 * Where the socket of a data folder is: in the database's own folder, which nobody else may enter, or, where that path is too long for a socket, in a folder
 * just as closed below the system's temporary one. 套接字文件夹
 */
export async function socketFolder(
  data: string,
  identity: Identity | null,
  temporary: readonly string[] = ['/tmp', tmpdir()],
): Promise<string> {
  if (fits(data)) return data
  const name = `mingjing-${createHash('sha256').update(data).digest('hex').slice(0, 20)}`
  const folder = temporary.map((place) => join(place, name)).find(fits)
  if (folder === undefined) {
    throw new Refusal(
      'invalid',
      'path-too-long',
      `数据文件夹的路径太长，临时文件夹的路径也太长，数据库没有地方放套接字。请用 --data 换一个路径短些的文件夹。`,
    )
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  const owner = identity?.uid ?? process.getuid?.() ?? found.uid
  // Anybody may write below /tmp: a folder or link that somebody laid there beforehand is not ours.
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) {
    throw new Refusal(
      'forbidden',
      'socket-folder-taken',
      `数据库要用的文件夹 ${folder} 被别的用户占用了。请删除它，或用 --data 换一个路径短些的文件夹。`,
    )
  }
  if (identity) await chown(folder, identity.uid, identity.gid)
  await chmod(folder, 0o700)
  return folder
}
