import { CannotShow } from '../CannotShow.ts'

/** A compound file that is none of the old office formats: mostly a newer one with a password. */
export function readOle(bytes: Uint8Array): never {
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')
  throw new CannotShow(isLocked ? '文件有密码' : '这种文件')
}
