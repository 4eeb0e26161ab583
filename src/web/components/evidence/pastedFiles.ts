import { beijingMoment } from '../../../model/Instant.ts'

/** What browsers call a screenshot that comes from the clipboard. */
const NAMELESS = /^image\.(png|jpe?g|gif|webp|bmp)$/iu

/** A name that tells when it was pasted; a colon stands in no file name. 截图的名称 */
export function nameOfPasted({ name, type }: Pick<File, 'name' | 'type'>, now: string): string {
  if (name !== '' && !NAMELESS.test(name)) return name
  const ending = type === 'image/jpeg' ? 'jpg' : (type.split('/')[1] ?? 'png')
  const [day = '', time = ''] = beijingMoment(now).split('T')
  return `截图 ${day} ${time.replace(':', '')}${now.slice(17, 19)}.${ending}`
}

/** Files of a clipboard, named. 粘贴的文件 */
export const pastedFiles = (data: DataTransfer | null, now: string): readonly File[] =>
  [...(data?.files ?? [])].map((file) => new File([file], nameOfPasted(file, now), { type: file.type }))
