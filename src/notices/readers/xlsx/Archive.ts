import { Inflate } from 'fflate'
import { LIMITS } from '../limits.ts'
import { UnreadableFile } from '../UnreadableFile.ts'

interface Member {
  readonly method: number
  readonly encrypted: boolean
  readonly packedSize: number
  readonly headerAt: number
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** Deflate grows by at most a thousand: so many packed bytes at a time keep what is held in memory small. */
const SLICE = 16_384

const damaged = () => new UnreadableFile('文件损坏，或者不是 .xlsx 文件', '用表格软件打开后另存为 .xlsx 再试')

/** Members of a zip archive, unpacked a piece at a time, with everything counted that a hostile one could make endless. 压缩包 */
export class Archive {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #members = new Map<string, Member>()
  readonly #until: number
  readonly #now: () => number
  readonly #most: number
  #inflated = 0

  /**
   * @param now milliseconds of a clock that only goes forward
   * @param most bytes of all that is unpacked
   */
  constructor(bytes: Uint8Array, now: () => number, most: number = LIMITS.inflatedBytes) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#now = now
    this.#most = most
    this.#until = now() + LIMITS.milliseconds
    this.#readDirectory()
  }

  has(name: string): boolean {
    return this.#members.has(name)
  }

  /** Hands on the member's bytes piece by piece. */
  unpack(name: string, take: (piece: Uint8Array) => void): void {
    const member = this.#members.get(name)
    if (!member) throw damaged()
    if (member.encrypted) throw new UnreadableFile('文件有密码', '去掉密码后另存')
    const packed = this.#packed(member)
    const count = (piece: Uint8Array) => {
      this.#inflated += piece.length
      if (this.#inflated > this.#most) throw new UnreadableFile('文件解开后太大', '只留下要导入的工作表和列，另存后再试')
      if (this.#now() > this.#until) throw new UnreadableFile('读取时间太长', '只留下要导入的工作表和列，另存后再试')
      take(piece)
    }
    if (member.method !== 0 && member.method !== 8) throw damaged()
    const inflate = member.method === 8 ? new Inflate(count) : null
    for (let from = 0; from === 0 || from < packed.length; from += SLICE) {
      const piece = packed.subarray(from, from + SLICE)
      if (inflate) inflate.push(piece, from + SLICE >= packed.length)
      else count(piece)
    }
  }

  #packed(member: Member): Uint8Array {
    const at = member.headerAt
    if (at + 30 > this.#bytes.length || this.#view.getUint32(at, true) !== LOCAL_HEADER) throw damaged()
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true)
    if (start + member.packedSize > this.#bytes.length) throw damaged()
    return this.#bytes.subarray(start, start + member.packedSize)
  }

  #readDirectory(): void {
    const end = this.#directoryEnd()
    const count = this.#view.getUint16(end + 10, true)
    if (count > LIMITS.entries) throw new UnreadableFile('压缩包里的文件太多', '用表格软件打开后另存为 .xlsx 再试')
    let at = this.#view.getUint32(end + 16, true)
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > this.#bytes.length || this.#view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged()
      const nameLength = this.#view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
      this.#members.set(name, {
        method: this.#view.getUint16(at + 10, true),
        encrypted: (this.#view.getUint16(at + 8, true) & 1) === 1,
        packedSize: this.#view.getUint32(at + 20, true),
        headerAt: this.#view.getUint32(at + 42, true),
      })
      at += 46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true)
    }
  }

  /** The end record stands last, before a comment of at most 65,535 bytes. */
  #directoryEnd(): number {
    for (let at = this.#bytes.length - 22; at >= Math.max(0, this.#bytes.length - 22 - 65_535); at -= 1) {
      if (this.#view.getUint32(at, true) === DIRECTORY_END) return at
    }
    throw damaged()
  }
}
