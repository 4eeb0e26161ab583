/** Between the parts of a foreign name, in the widths that keyboards know. */
const DOTS = /[·•‧∙・･]/gu

/**
 * A name without what people type differently: width, spaces, case, brackets. For comparing, never for showing. 名称归一
 *
 * 县委办（县档案局） and 县委办 (县档案局) are one name.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s|\p{Cf}/gu, '')
    .replace(DOTS, '·')
    .toLowerCase()
