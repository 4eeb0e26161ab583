const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/ofd': 'OFD',
  'application/msword': 'Word（旧）',
  'application/vnd.ms-excel': 'Excel（旧）',
  'application/vnd.ms-powerpoint': '演示文稿（旧）',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '演示文稿',
  'application/vnd.oasis.opendocument.text': '文档（ODT）',
  'application/vnd.oasis.opendocument.spreadsheet': '表格（ODS）',
  'text/plain': '文本',
}
const FAMILIES: readonly (readonly [start: string, word: string])[] = [
  ['image/', '图片'],
  ['audio/', '录音'],
  ['video/', '视频'],
  ['application/zip', '压缩包'],
  ['application/x-rar', '压缩包'],
  ['application/x-7z', '压缩包'],
  ['application/gzip', '压缩包'],
]

/** What kind of file it is, as people say. 文件类型 */
export const typeInWords = (type: string): string => TYPES[type] ?? FAMILIES.find(([start]) => type.startsWith(start))?.[1] ?? '其他'

/** 1.2 MB; never “0”. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KB`
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
