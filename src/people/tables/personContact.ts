/** Where somebody is reached, as a table says it; null: it says nothing. 联系方式 */
export interface Contact {
  readonly phone: string | null
  readonly email: string | null
}

const FIELDS = [
  { key: 'phone', word: '手机' },
  { key: 'email', word: '邮箱' },
] as const

/** Each change as a sentence; what a table leaves empty stays. 联系方式的改动 */
export const contactChanges = (said: Contact, known: Contact): readonly string[] =>
  FIELDS.flatMap(({ key, word }) => (differs(key, said, known) ? [`${word}由${known[key] ?? '（空）'}改为${said[key] ?? ''}`] : []))

/** The first in which two rows of a person say otherwise. */
export const contactClash = (said: Contact, before: Contact): (typeof FIELDS)[number] | undefined =>
  FIELDS.find(({ key }) => differs(key, said, before))

const differs = (key: keyof Contact, said: Contact, other: Contact): boolean => said[key] !== null && said[key] !== other[key]
