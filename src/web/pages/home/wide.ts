/** A window in which all of 工作台 has room; narrower ones are telephones. 宽屏 */
export const WIDE = '(min-width: 641px)'
