/** Part of a text as `ilike` takes it: the signs that mean something to it mean themselves. 模糊查找 */
export const containing = (part: string): string => `%${part.replace(/[\\%_]/g, '\\$&')}%`
