const TRUTHS: Readonly<Record<string, boolean>> = { true: true, 是: true, false: false, 否: false }

/** Yes or no as a person or a program writes it; undefined for any other word. 是否 */
export const typedTruth = (text: string): boolean | undefined => (Object.hasOwn(TRUTHS, text) ? TRUTHS[text] : undefined)
