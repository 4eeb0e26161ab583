/** Bytes of a block: tar counts in them. */
export const BLOCK = 512

/** What follows the bytes up to the next block. */
export const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

/** A file's header as ustar has it (POSIX 1003.1), always the same for the same name and size. 打包头 */
export function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  const put = (text: string, at: number) => header.write(text, at, 'latin1')
  put(name, 0)
  put('0000600\0', 100)
  put('0000000\0', 108)
  put('0000000\0', 116)
  put(`${size.toString(8).padStart(11, '0')}\0`, 124)
  put('00000000000\0', 136)
  put('        ', 148)
  put('0', 156)
  put('ustar\0', 257)
  put('00', 263)
  const sum = header.reduce((before, byte) => before + byte, 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** 8 GiB less one byte: what eleven octal digits hold. */
export const MOST_SIZE = 0o77777777777

/** Name and size of a header that `tarHeader` wrote, byte for byte; null: it did not. */
export function fromTarHeader(header: Buffer): { name: string; size: number } | null {
  const name = header.toString('latin1', 0, 64)
  const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
  if (!Number.isSafeInteger(size) || size < 0 || size > MOST_SIZE) return null
  return tarHeader(name, size).equals(header) ? { name, size } : null
}
