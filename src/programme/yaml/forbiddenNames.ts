/** Names that every JavaScript object answers to: as a key of data they would be mistaken for its own. 不能用的名字 */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])
