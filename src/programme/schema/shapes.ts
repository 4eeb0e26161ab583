/** A schema, or a part of one, as plain JSON. 格式说明 */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The keys that a map may have, each with what it means. 键 */
export type Keys = Readonly<Record<string, JsonSchema>>

/** Every scalar is read as text first, so `2020` and `是` are texts like any other. */
const SCALAR = ['string', 'number', 'boolean']

/** Strings only: numbers that YAML has recognised pass by. */
const NUMBER = String.raw`^\s*-?\d+(\.\d+)?\s*$|^\s*-?\d+/[1-9]\d*\s*$`

/** Any scalar. 文字 */
export const text = (description: string): JsonSchema => ({ description, type: SCALAR })

/** A decimal or a fraction. 数 */
export const number = (description: string): JsonSchema => ({ description, type: ['number', 'string'], pattern: NUMBER })

/** A whole number, not below zero. 整数 */
export const whole = (description: string): JsonSchema => ({ description, type: ['integer', 'string'], pattern: String.raw`^\d{1,9}$` })

/** A day as `2020-12-25`. 日期 */
export const date = (description: string): JsonSchema => ({ description, type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` })

/** Yes or no. 是否 */
export const flag = (description: string): JsonSchema => ({ description, enum: [true, false, 'true', 'false', '是', '否'] })

/** One of the words. 选词 */
export const word = (description: string, ...words: readonly string[]): JsonSchema => ({ description, enum: words })

/** A formula of the small language; its grammar is the loader’s. 算式 */
export const formula = (description: string): JsonSchema => ({
  description: `${description}（条件或算式，含逗号、冒号、引号的整个加引号）`,
  type: SCALAR,
})

/** One text or a list of texts. 一条或多条 */
export const texts = (description: string): JsonSchema => ({
  description,
  anyOf: [{ type: SCALAR }, { type: 'array', items: { type: SCALAR } }],
})

/** Elements of one kind. 列表 */
export const list = (description: string, items: JsonSchema): JsonSchema => ({ description, type: 'array', items })

/** A list, for which one element may stand alone. 一项或列表 */
export const oneOrList = (description: string, items: JsonSchema): JsonSchema => ({ description, anyOf: [items, { type: 'array', items }] })

/** Keys of the author’s own choice, all with values of one kind. 表 */
export const table = (description: string, values: JsonSchema): JsonSchema => ({
  description,
  type: 'object',
  additionalProperties: values,
})

/** One of several spellings. 几种写法 */
export const anyOf = (description: string, ...options: readonly JsonSchema[]): JsonSchema => ({ description, anyOf: options })

/** A shape that is described once for the whole file. 引用 */
export const ref = (name: string, description?: string): JsonSchema => ({
  ...(description === undefined ? {} : { description }),
  $ref: `#/$defs/${name}`,
})

/** A map with these keys and no others. 键值 */
export const map = (description: string, keys: Keys, ...required: readonly string[]): JsonSchema => ({
  description,
  type: 'object',
  properties: keys,
  additionalProperties: false,
  ...(required.length === 0 ? {} : { required }),
})
