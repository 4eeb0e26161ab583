/** What a data folder is for life. 数据文件夹的用途 */
export type InstallationKind = 'demonstration' | 'installation'

/** As a sentence says it. */
export const kindInWords = (kind: InstallationKind): string => (kind === 'demonstration' ? '演示' : '正式使用')
