import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { smallProgramme } from '../../../../test/smallProgramme.ts'
import { readProgramme } from '../../../programme/readProgramme.ts'
import { readProgrammeZip, ZIP_LIMITS } from './readProgrammeZip.ts'

interface Member {
  readonly name: string | Buffer
  readonly text?: string | Uint8Array
  readonly flags?: number
  /** Unix mode; 0: written by Windows. */
  readonly mode?: number
  /** Instead of the true one. */
  readonly size?: number
  readonly packed?: true
}

/** An archive as no honest program writes it. */
function archive(members: readonly Member[]): Buffer {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, text = '', flags = 0x800, mode = 0, size, packed } of members) {
    const raw = Buffer.from(name as string)
    const content = Buffer.from(text as string)
    const stored = packed ? deflateRawSync(content) : content
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(packed ? 8 : 0, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(stored.length, 14)
    fields.writeUInt32LE(size ?? content.length, 18)
    fields.writeUInt16LE(raw.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, raw, stored])
    const more = Buffer.alloc(14)
    more.writeUInt32LE((mode << 16) >>> 0, 6)
    more.writeUInt32LE(at, 10)
    const by = Buffer.from([20, mode === 0 ? 0 : 3])
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), by, fields, more, raw]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const small = smallProgramme()
const members = (folder = ''): Member[] => Object.entries(small).map(([name, text]) => ({ name: folder + name, text, packed: true }))
const file = { name: 'programme.yaml', text: 'programme: a\n' }

describe('readProgrammeZip', () => {
  it.each(['', 'small/', '方案/'])('reads a programme whose files lie in “%s”', async (folder) => {
    const besides = folder === '' ? [] : [{ name: folder, mode: 0o040755 }]
    const files = await readProgrammeZip(archive([...besides, ...members(folder)]))
    expect(files).toEqual(small)
    expect(readProgramme(files).hash).toBe(readProgramme(small).hash)
  })

  it('leaves alone what is no part of a programme', async () => {
    const besides = ['通知.docx', '__MACOSX/._programme.yaml', '.DS_Store', '.git/notes.md', 'scorecards/'].map((name) => ({
      name,
      text: 'x',
    }))
    expect(await readProgrammeZip(archive([...members(), ...besides]))).toEqual(small)
  })

  it('reads names and texts that Windows wrote in GBK without saying so, and its separators', async () => {
    // 考核/说明.md, and a text 说明
    const [folder, name, text] = [Buffer.from('bfbcbacb', 'hex'), Buffer.from('cbb5c3f7', 'hex'), Buffer.from('cbb5c3f7', 'hex')]
    const path = (rest: string | Buffer) => Buffer.concat([folder, Buffer.from('\\'), Buffer.from(rest as string)])
    const files = await readProgrammeZip(
      archive([
        { ...file, name: path('programme.yaml'), flags: 0 },
        { name: Buffer.concat([path(name), Buffer.from('.md')]), text, flags: 0 },
      ]),
    )
    expect(files).toEqual({ 'programme.yaml': file.text, '说明.md': '说明' })
  })

  it('reads names in UTF-8 that do not say so', async () => {
    expect(await readProgrammeZip(archive([file, { name: '说明.md', text: '甲', flags: 0 }]))).toHaveProperty('说明.md', '甲')
  })

  it.each([
    ['a way out', [file, { name: '../a.md' }], 'zip-unsafe'],
    ['a way out that is no programme file', [file, { name: 'a/../../etc/cron.d/x' }], 'zip-unsafe'],
    ['a way out through Windows', [file, { name: '..\\..\\a.md' }], 'zip-unsafe'],
    ['a place of its own', [file, { name: '/etc/a.md' }], 'zip-unsafe'],
    ['a drive', [file, { name: 'C:/a.md' }], 'zip-unsafe'],
    ['a link', [file, { name: 'notice.txt', text: '/etc/passwd', mode: 0o120777 }], 'zip-unsafe'],
    ['a device', [file, { name: 'notice.txt', mode: 0o020666 }], 'zip-unsafe'],
    ['a name with an end inside', [file, { name: 'a\0.md' }], 'zip-unsafe'],
    ['a name that is no text', [file, { name: Buffer.from('ff80ff', 'hex'), flags: 0 }], 'zip-unsafe'],
    ['two files of one name', [file, file], 'zip-unsafe'],
    [
      'two programmes',
      [
        { ...file, name: 'a/programme.yaml' },
        { ...file, name: 'b/programme.yaml' },
      ],
      'zip-several',
    ],
    ['something beside the folder', [{ ...file, name: 'a/programme.yaml' }, { name: 'b.md' }], 'zip-several'],
    ['no programme', [{ name: 'a.md' }], 'zip-no-programme'],
    ['nothing', [], 'zip-no-programme'],
    ['a programme too deep', [{ ...file, name: 'a/b/programme.yaml' }], 'zip-no-programme'],
    ['a password', [{ ...file, flags: 0x801, packed: true }], 'zip-encrypted'],
    ['more than it says', [{ ...file, text: 'a'.repeat(5_000_000), packed: true, size: 10 }], 'zip-damaged'],
    ['less than it says', [{ ...file, size: 1_000 }], 'zip-damaged'],
    ['too much, unpacked', [{ ...file, text: new Uint8Array(ZIP_LIMITS.inflatedBytes + 1), packed: true }], 'zip-too-large'],
    ['too many', Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}.png` })), 'zip-too-large'],
    ['bytes that are no text', [{ ...file, text: Buffer.from('00ff00', 'hex') }], 'programme-files'],
  ] as readonly (readonly [string, readonly Member[], string])[])('refuses %s', async (_, wrong, code) => {
    await expect(readProgrammeZip(archive(wrong))).rejects.toMatchObject({ name: 'Refusal', code })
  })

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['no archive', Buffer.from('programme: a\n')],
    ['half of one', archive(members()).subarray(0, 500)],
    ['one with its end only', archive(members()).subarray(500)],
  ])('refuses %s', async (_, bytes) => {
    await expect(readProgrammeZip(bytes)).rejects.toMatchObject({ name: 'Refusal', code: 'zip-damaged' })
  })

  it('refuses an archive of more than its limit before it looks into it', async () => {
    await expect(readProgrammeZip(new Uint8Array(ZIP_LIMITS.bytes + 1))).rejects.toMatchObject({ kind: 'too-large', code: 'zip-too-large' })
  })
})
