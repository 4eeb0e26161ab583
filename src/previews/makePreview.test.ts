import { crc32 } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { makePreview } from './makePreview.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const DOCX = `${OFFICE}.wordprocessingml.document`

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336699' } })
const paragraphs = (...texts: readonly string[]) =>
  `<w:document xmlns:w="w"><w:body>${texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`
const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

/** A PDF of one page: its content, what it draws with, and what else stands in its trailer. */
function pdf(content: Buffer, resources: string, objects: readonly (string | Buffer)[] = [], trailer = ''): Buffer {
  const parts: (string | Buffer)[] = [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${resources}>>>>endobj\n`,
    `4 0 obj<</Length ${content.length}>>stream\n`,
    content,
    '\nendstream endobj\n',
    ...objects,
    `trailer<</Root 1 0 R ${trailer}>>\n`,
  ]
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}

const FONT = '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>'

describe('makePreview of pictures', () => {
  it('writes a picture anew, so that nothing else of its file comes along', async () => {
    const secret = 'GPS 29.5,106.5'
    const bytes = await plain(2_000, 1_000)
      .withExif({ IFD0: { ImageDescription: secret } })
      .jpeg()
      .toBuffer()
    expect(bytes.includes(secret)).toBe(true)
    const made = await makePreview('image/jpeg', bytes)
    expect(made).toMatchObject({ kind: 'image', width: LIMITS.large, height: LIMITS.large / 2 })
    const [picture, small] = [Buffer.from(made.picture ?? []), Buffer.from(made.small ?? [])]
    expect(picture.includes(secret)).toBe(false)
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp' })
    expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: LIMITS.small })
  })

  it('turns a photograph as its telephone was held', async () => {
    const bytes = await plain(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await makePreview('image/jpeg', bytes)).toMatchObject({ width: 200, height: 400 })
  })

  it.each(['png', 'webp', 'gif', 'tiff'] as const)('shows %s', async (format) => {
    expect(await makePreview(`image/${format}`, await plain(60, 40).toFormat(format).toBuffer())).toMatchObject({
      kind: 'image',
      width: 60,
    })
  })

  it('shows the first frame of a picture that moves', async () => {
    const frames = await Promise.all(['#ff0000', '#0000ff'].map((background) => sharp({ create: { width: 20, height: 20, channels: 3, background } }).png().toBuffer())) // prettier-ignore
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const { picture } = await makePreview('image/gif', moving)
    const [red = 0, , blue = 255] = await sharp(Buffer.from(picture ?? []))
      .raw()
      .toBuffer()
    expect(red).toBeGreaterThan(200)
    expect(blue).toBeLessThan(50)
  })

  it('reads a Windows bitmap, whose rows stand upside down', async () => {
    const [side, row] = [16, 48]
    const bmp = Buffer.alloc(54 + side * row)
    bmp.write('BM')
    bmp.writeUInt32LE(54, 10)
    bmp.writeUInt32LE(40, 14)
    bmp.writeInt32LE(side, 18)
    bmp.writeInt32LE(side, 22)
    bmp.writeUInt16LE(24, 28)
    // The lower half, which stands first, is blue, the upper red.
    for (let at = 0; at < side * side; at += 1) bmp[54 + at * 3 + (at < (side * side) / 2 ? 0 : 2)] = 255
    const { picture } = await makePreview('image/bmp', bmp)
    const [red = 0, , blue = 255] = await sharp(Buffer.from(picture ?? []))
      .raw()
      .toBuffer()
    expect(red).toBeGreaterThan(blue)
  })

  it.each([
    [
      'a drawing that says it is a picture',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'image/png',
      '损坏',
    ],
    ['a bitmap that promises more than it holds', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60, 1)]), 'image/bmp', '不能预览'],
    ['the photograph of a telephone that nobody else reads', Buffer.from('x'), 'image/heic', 'HEIC'],
    ['a film', Buffer.from('x'), 'video/mp4', '视频'],
    ['what is unknown', Buffer.from('x'), 'application/octet-stream', '这种文件'],
  ])('says why there is nothing to see of %s', async (_, bytes, type, why) => {
    const made = await makePreview(type, bytes)
    expect(made).toMatchObject({ kind: 'none', picture: null })
    expect(made.why).toContain(why)
    expect(made.why).toMatch(/下载.*。$/u)
  })

  it('does not unpack a picture of a gigapixel', async () => {
    const bytes = await plain(9, 9).png().toBuffer()
    // Width and height in its header, which ends with its checksum.
    bytes.writeUInt32BE(40_000, 16)
    bytes.writeUInt32BE(40_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    expect(await makePreview('image/png', bytes)).toMatchObject({ kind: 'none', why: expect.stringContaining('图片太大') as unknown })
  })

  it('says that half a photograph is broken', async () => {
    const bytes = await plain(800, 800).jpeg().toBuffer()
    expect((await makePreview('image/jpeg', bytes.subarray(0, 900))).why).toContain('损坏或不完整')
  })
})

describe('makePreview of text', () => {
  it('reads a Word document without what was struck out and without the second copy of a text box', async () => {
    const parts = zip({
      'word/document.xml': `<w:document xmlns:w="w" xmlns:mc="m"><w:p><w:r><w:t>工作要点</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>附注</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>附注</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:document>`,
    })
    expect(await makePreview(DOCX, parts)).toMatchObject({ kind: 'text', text: '工作要点\n附注', isCut: false })
  })

  it('cuts a long document and says so', async () => {
    const made = await makePreview(DOCX, zip({ 'word/document.xml': paragraphs('公'.repeat(LIMITS.characters + 10)) }))
    expect(made.text).toHaveLength(LIMITS.characters)
    expect(made.isCut).toBe(true)
  })

  it('reads slides in the order in which they are shown', async () => {
    const slide = (text: string) => `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`
    const parts = zip({
      'ppt/presentation.xml': '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldId r:id="b"/><p:sldId r:id="a"/></p:presentation>',
      'ppt/_rels/presentation.xml.rels':
        '<Relationships><Relationship Id="a" Target="slides/slide1.xml"/><Relationship Id="b" Target="slides/slide2.xml"/></Relationships>',
      'ppt/slides/slide1.xml': slide('后讲'),
      'ppt/slides/slide2.xml': slide('先讲'),
    })
    const { text, pages } = await makePreview(`${OFFICE}.presentationml.presentation`, parts)
    expect(text).toBe('【第 1 页】\n先讲\n\n【第 2 页】\n后讲')
    expect(pages).toBe(2)
  })

  it('reads an OFD paper line by line', async () => {
    const line = (top: number, text: string) =>
      `<ofd:TextObject Boundary="10 ${top} 100 5"><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject>`
    const parts = zip({
      'OFD.xml': '<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
      'Doc_0/Document.xml':
        '<ofd:Document xmlns:ofd="o"><ofd:Pages><ofd:Page BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
      'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page xmlns:ofd="o">${line(10, '示例县人民')}${line(10, '政府文件')}${line(20, '关于考核的通知')}</ofd:Page>`,
    })
    expect(await makePreview('application/ofd', parts)).toMatchObject({ text: '示例县人民政府文件\n关于考核的通知', pages: 1 })
  })

  it('reads text in the encoding that Chinese office programs write', async () => {
    const gbk = Buffer.from([0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa])
    expect(await makePreview('text/plain', gbk)).toMatchObject({ kind: 'text', text: '政务公开' })
    expect(await makePreview('text/plain', Buffer.from('第一行\r\n<script>alert(1)</script>'))).toMatchObject({
      text: '第一行\n<script>alert(1)</script>',
    })
  })

  it('reads the text of a PDF, and how many pages it has', async () => {
    const content = Buffer.from('BT /F1 12 Tf 20 700 Td (Annual report of openness 2026) Tj ET')
    expect(await makePreview('application/pdf', pdf(content, FONT))).toMatchObject({
      kind: 'text',
      text: 'Annual report of openness 2026',
      pages: 1,
    })
  })

  it('shows the page of a scan, which has no text', async () => {
    const scan = await plain(600, 800).jpeg().toBuffer()
    const head = `5 0 obj<</Type/XObject/Subtype/Image/Width 600/Height 800/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${scan.length}>>stream\n`
    const made = await makePreview(
      'application/pdf',
      pdf(Buffer.from('q 600 0 0 800 0 0 cm /S Do Q'), '/XObject<</S 5 0 R>>', [head, scan, '\nendstream endobj\n']),
    )
    expect(made).toMatchObject({ kind: 'image', width: 600, height: 800, pages: 1 })
  })
})

describe('makePreview of what is meant to harm', () => {
  it('stops unpacking a bomb', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(LIMITS.inflatedBytes + 1_000_000).fill(0x20) }, { level: 1 })
    expect(bomb.length).toBeLessThan(LIMITS.inflatedBytes / 50)
    expect((await makePreview(DOCX, bomb)).why).toContain('文件解开后太大')
  })

  it('expands no entities', async () => {
    const laughs = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:t>&b;</w:t></w:document>`
    expect(await makePreview(DOCX, zip({ 'word/document.xml': laughs }))).toMatchObject({ kind: 'none' })
  })

  it.each([
    ['a document of Office', 'application/x-ole-storage', Buffer.from('EncryptedPackage', 'utf16le')],
    ['an old Word document', 'application/msword', Buffer.concat([Buffer.alloc(512), Buffer.from('eca5000000000000000000010000', 'hex')])],
    [
      'a PDF',
      'application/pdf',
      pdf(
        Buffer.from('BT ET'),
        FONT,
        [],
        `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -1/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>>>`,
      ),
    ],
  ])('says that %s has a password', async (_, type, bytes) => {
    expect((await makePreview(type, bytes)).why).toContain('文件有密码')
  })

  it.each([
    ['application/pdf', Buffer.from('%PDF-1.7 rubbish')],
    [DOCX, Buffer.from('PK\u0003\u0004 rubbish')],
    [DOCX, Buffer.from(zip({ 'other.xml': '<x/>' }))],
    [DOCX, Buffer.from(zip({ 'word/document.xml': '<w:p>' }))],
    [`${OFFICE}.spreadsheetml.sheet`, Buffer.from(zip({ 'xl/workbook.xml': '<workbook/>' }))],
    [`${OFFICE}.presentationml.presentation`, Buffer.from(zip({ 'ppt/presentation.xml': '<p/>' }))],
    ['application/ofd', Buffer.from(zip({ 'OFD.xml': '<OFD><DocRoot>../../etc/passwd</DocRoot></OFD>' }))],
    ['application/msword', Buffer.alloc(4_000, 7)],
    ['image/webp', Buffer.from('RIFF    WEBP')],
  ])('says that a broken %s is broken', async (type, bytes) => {
    expect((await makePreview(type, bytes)).why).toContain('文件损坏或不完整')
  })
})
