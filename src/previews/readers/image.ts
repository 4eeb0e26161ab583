import sharp, { type Sharp } from 'sharp'
import { CannotShow } from '../CannotShow.ts'
import { LIMITS } from '../limits.ts'
import { readBmp } from './bmp.ts'
import type { SeenPicture } from './FileReader.ts'

// One picture at a time, nothing kept of it, and only formats that have a reader here: a vector image may name other files.
sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadTiffBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
})

/** A picture decoded and written anew: what else its file holds does not come along. The first frame of one that moves. */
export async function readImage(bytes: Uint8Array, type: string): Promise<SeenPicture> {
  if (type === 'image/bmp') return encoded(readBmp(bytes))
  const opened = () => sharp(bytes, { limitInputPixels: false, failOn: 'error', sequentialRead: true, pages: 1 }).autoOrient()
  const { width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
  if (width * height > LIMITS.pixels) throw new CannotShow('图片太大')
  return encoded(opened)
}

/** Both sizes, in WebP. */
export async function encoded(open: () => Sharp): Promise<SeenPicture> {
  const { data, info } = await open()
    .resize({ width: LIMITS.large, height: LIMITS.large, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer({ resolveWithObject: true })
  const small = await sharp(data)
    .resize({ width: LIMITS.small, height: LIMITS.small, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 60 })
    .toBuffer()
  return { picture: data, small, width: info.width, height: info.height }
}
