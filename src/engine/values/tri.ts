/** What is known of a condition: it holds, it does not, or that is open. 真、假、未知 */
export type Tri = boolean | null

/** Open stays open. */
export const not = (value: Tri): Tri => (value === null ? null : !value)

/** False as soon as one is, whatever the other. */
export const and = (a: Tri, b: Tri): Tri => (a === false || b === false ? false : a === null || b === null ? null : true)

/** True as soon as one is, whatever the other. */
export const or = (a: Tri, b: Tri): Tri => (a === true || b === true ? true : a === null || b === null ? null : false)
