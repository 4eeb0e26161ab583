import sharp from 'sharp'
import { extractImages, getDocumentProxy } from 'unpdf'
import { CannotShow } from '../CannotShow.ts'
import { LIMITS } from '../limits.ts'
import type { SeenPicture, SeenText } from './FileReader.ts'
import { encoded } from './image.ts'
import { TextSoFar } from './TextSoFar.ts'

/** Fewer characters than this on all pages together are a stamp or a page number on a scan. */
const FEW = 20

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Text of the first pages; of a scan, which has none, its first page as a picture. */
export async function readPdf(bytes: Uint8Array): Promise<SeenText | SeenPicture> {
  const pdf = await opened(bytes)
  const pages = pdf.numPages
  const text = new TextSoFar()
  for (let number = 1; number <= Math.min(pages, LIMITS.pages) && !text.isFull; number += 1) {
    text.add(await textOf(pdf, number))
    text.add('\n\n')
  }
  const isCut = text.isFull || pages > LIMITS.pages
  if (text.text.replaceAll(/\s/g, '').length >= FEW) return { text: text.text, isCut, pages }
  return (await scanOf(pdf, pages)) ?? { text: text.text, isCut, pages }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new CannotShow('文件有密码')
    throw error
  }
}

/** Pieces at one height are a line. */
async function textOf(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  let text = ''
  for (const item of items) {
    if (!('str' in item)) continue
    text += item.str
    if (item.hasEOL) text += '\n'
  }
  return text
}

/** The largest picture of the first page, where it is the page. */
async function scanOf(pdf: Pdf, pages: number): Promise<SeenPicture | null> {
  const images = await extractImages(pdf, 1)
  const largest = images.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
  if (!largest || largest.width < 300 || largest.height < 300 || largest.width * largest.height > LIMITS.pixels) return null
  const { data, width, height, channels } = largest
  return { ...(await encoded(() => sharp(data, { raw: { width, height, channels } }))), pages }
}
