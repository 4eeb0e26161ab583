import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { Refusal } from '../../model/Refusal.ts'
import { damaged } from '../backupRefusal.ts'

const MAGIC = Buffer.from('MJSEALED', 'latin1')
const VERSION = 1

/** Bytes before the first chunk: magic, version, costs, salt, proof; the rest is nothing. */
export const HEADER_BYTES = 64
const PROVED_BYTES = 40
const PROOF_BYTES = 16

/** Bytes of a chunk before it is sealed. */
export const CHUNK_BYTES = 65_536

/** RFC 9106, second recommended option, with more passes where nobody waits for a page. */
const COSTS = { memoryKiB: 65_536, passes: 4, lanes: 1 } as const

/** A file that asks for more shall not stop the machine. */
const MOST = { memoryKiB: 1_048_576, passes: 16, lanes: 16 } as const

/** Weak passphrases are guessed from the file itself, at leisure, by whoever finds it. */
const FEWEST_CHARACTERS = 12

/** The start of a sealed backup: how its key was made from the passphrase, and a proof that it was this one. 加密文件头 */
export interface SealHeader {
  readonly bytes: Buffer
  readonly key: Buffer
}

export const isSealed = (start: Buffer): boolean => start.subarray(0, MAGIC.length).equals(MAGIC)

/** @throws Refusal where the passphrase is too short */
export async function newSealHeader(passphrase: string): Promise<SealHeader> {
  if ([...passphrase.normalize('NFC')].length < FEWEST_CHARACTERS) {
    throw new Refusal(
      'invalid',
      'passphrase-too-short',
      `备份口令至少要 ${FEWEST_CHARACTERS} 个字符。请换一个更长的口令，例如几个不相干的词语。`,
    )
  }
  const bytes = Buffer.alloc(HEADER_BYTES)
  MAGIC.copy(bytes)
  bytes.writeUInt8(VERSION, 8)
  bytes.writeUInt32BE(COSTS.memoryKiB, 12)
  bytes.writeUInt32BE(COSTS.passes, 16)
  bytes.writeUInt32BE(COSTS.lanes, 20)
  randomBytes(16).copy(bytes, 24)
  const { key, proof } = await derive(bytes, passphrase)
  proof.copy(bytes, PROVED_BYTES)
  return { bytes, key }
}

/** @throws Refusal where it is damaged, from a newer program, or sealed with another passphrase */
export async function openSealHeader(bytes: Buffer, passphrase: string): Promise<SealHeader> {
  if (bytes.length < HEADER_BYTES || !isSealed(bytes)) throw damaged('加密文件头不对')
  if (bytes.readUInt8(8) !== VERSION) {
    throw new Refusal('conflict', 'backup-newer', '这个备份文件的加密格式比本程序新，没有恢复任何内容。请换用更新的明镜来恢复。')
  }
  const { key, proof } = await derive(bytes, passphrase)
  if (!timingSafeEqual(proof, bytes.subarray(PROVED_BYTES, PROVED_BYTES + PROOF_BYTES)) || bytes.subarray(56).some((byte) => byte !== 0)) {
    throw new Refusal(
      'forbidden',
      'passphrase-wrong',
      '备份口令不对（也可能是文件开头坏了），没有恢复任何内容。请核对口令再试，注意大小写和空格。',
    )
  }
  return { bytes, key }
}

async function derive(header: Buffer, passphrase: string): Promise<{ key: Buffer; proof: Buffer }> {
  const costs = { memoryKiB: header.readUInt32BE(12), passes: header.readUInt32BE(16), lanes: header.readUInt32BE(20) }
  const within = (['memoryKiB', 'passes', 'lanes'] as const).every((cost) => costs[cost] >= 1 && costs[cost] <= MOST[cost])
  if (!within || costs.memoryKiB < 8 * costs.lanes) throw damaged('加密文件头不对')
  const raw = await hashRaw(passphrase.normalize('NFC'), {
    memoryCost: costs.memoryKiB,
    timeCost: costs.passes,
    parallelism: costs.lanes,
    outputLen: 64,
    salt: header.subarray(24, PROVED_BYTES),
  })
  const proof = createHmac('sha256', raw.subarray(32)).update(header.subarray(0, PROVED_BYTES)).digest().subarray(0, PROOF_BYTES)
  return { key: raw.subarray(0, 32), proof }
}
