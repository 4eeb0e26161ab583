const KINDS = /\.(yaml|yml|txt|md)$/

/** May a programme be made of it? Anything else that lies in its folder is no part of it. 方案文件 */
export const isProgrammeFile = (path: string): boolean => KINDS.test(path)
