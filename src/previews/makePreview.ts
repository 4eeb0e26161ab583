import { imagePreview, noPreview, textPreview, type MadePreview } from '../model/Preview.ts'
import { UnreadableFile } from '../notices/readers/UnreadableFile.ts'
import { CannotShow } from './CannotShow.ts'
import { readDoc } from './readers/doc.ts'
import { readDocx } from './readers/docx.ts'
import { readImage } from './readers/image.ts'
import { readOdf } from './readers/odf.ts'
import { readOfd } from './readers/ofd.ts'
import { readOle } from './readers/ole.ts'
import { readPdf } from './readers/pdf.ts'
import { readPlain } from './readers/plain.ts'
import { readPptx } from './readers/pptx.ts'
import type { FileReader } from './readers/FileReader.ts'
import { readXlsx } from './readers/xlsx.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

/** By type of content; what is not here is not looked into. 可预览的类型 */
const READERS: Readonly<Record<string, FileReader>> = {
  'image/jpeg': readImage,
  'image/png': readImage,
  'image/webp': readImage,
  'image/gif': readImage,
  'image/tiff': readImage,
  'image/avif': readImage,
  'image/bmp': readImage,
  'application/pdf': readPdf,
  [`${OFFICE}.wordprocessingml.document`]: readDocx,
  [`${OFFICE}.spreadsheetml.sheet`]: readXlsx,
  [`${OFFICE}.presentationml.presentation`]: readPptx,
  [`${ODF}.text`]: readOdf,
  [`${ODF}.spreadsheet`]: readOdf,
  'application/ofd': readOfd,
  'application/msword': readDoc,
  'application/x-ole-storage': readOle,
  'text/plain': readPlain,
}

/** Kinds that cannot be looked into, in words. */
const UNSEEN: readonly (readonly [start: string, what: string])[] = [
  ['image/heic', '这是苹果手机的 HEIC 照片'],
  ['audio/', '这是录音'],
  ['video/', '这是视频'],
  ['application/zip', '这是压缩包'],
  ['application/gzip', '这是压缩包'],
  ['application/x-rar', '这是压缩包'],
  ['application/x-7z', '这是压缩包'],
  ['application/vnd.ms-', '这是旧版办公软件的文件'],
]

const DOWNLOAD = '可以下载后用自己的软件打开。'

/** What there is to see of a file. A file that cannot be read is no fault of ours: the preview says why. 预览一份文件 */
export async function makePreview(type: string, bytes: Uint8Array): Promise<MadePreview> {
  const read = READERS[type]
  if (!read) {
    const what = UNSEEN.find(([start]) => type.startsWith(start))?.[1] ?? '这种文件'
    return noPreview(`${what}，不能预览，${DOWNLOAD}`)
  }
  try {
    const seen = await read(bytes, type)
    if ('picture' in seen) return imagePreview(seen, { pages: seen.pages ?? null })
    const text = seen.text.trim()
    if (text === '') return noPreview(`文件里没有可以显示的文字，不能预览，${DOWNLOAD}`)
    return textPreview(text, { isCut: seen.isCut, pages: seen.pages ?? null })
  } catch (error) {
    return noPreview(`${reasonOf(error)}，不能预览，${DOWNLOAD}`)
  }
}

/** Words of readers of tables that hold for every file. */
const KNOWN: ReadonlySet<string> = new Set(['文件有密码', '文件解开后太大', '压缩包里的文件太多', '读取时间太长', '文件太大'])

/** Any reader may stumble over a broken file in its own way: to whoever looks they are all the same. */
function reasonOf(error: unknown): string {
  if (error instanceof CannotShow) return error.message
  if (error instanceof UnreadableFile && KNOWN.has(error.message)) return error.message
  return '文件损坏或不完整'
}
