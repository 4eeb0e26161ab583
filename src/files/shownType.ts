/** Types that a browser saves or shows without running anything of them. */
const HARMLESS: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/ofd',
  'application/zip',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/bmp',
  'image/tiff',
  'image/webp',
  'image/avif',
  'image/heic',
  'audio/mpeg',
  'audio/wav',
  'video/mp4',
  'text/plain',
])

/** The type that a download is sent with: its own, or bytes of no kind where a browser might do something with it. 下载时的类型 */
export const shownType = (type: string): string => (HARMLESS.has(type) ? type : 'application/octet-stream')
