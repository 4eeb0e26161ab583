import { createCipheriv, createDecipheriv } from 'node:crypto'
import { damaged } from '../backupRefusal.ts'
import type { SealHeader } from './SealHeader.ts'

export const TAG_BYTES = 16

/**
 * The chunk's number, and whether it is the last: a chunk that is moved, left out or cut off behind no longer opens. Each file has its own key (its salt is
 * chance), so that counting is enough.
 */
function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(index, 5, 6)
  bytes.writeUInt8(last ? 1 : 0, 11)
  return bytes
}

/** 加密一块 */
export function sealChunk({ key, bytes: header }: SealHeader, index: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(index, last)).setAAD(header)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** 解密一块 */
export function openChunk({ key, bytes: header }: SealHeader, index: number, last: boolean, sealed: Buffer): Buffer {
  const end = sealed.length - TAG_BYTES
  if (end < 0) throw damaged('加密内容缺了一段')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(index, last), { authTagLength: TAG_BYTES }).setAAD(header)
  decipher.setAuthTag(sealed.subarray(end))
  const plain = decipher.update(sealed.subarray(0, end))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch (error) {
    throw damaged('加密内容对不上', error)
  }
}
