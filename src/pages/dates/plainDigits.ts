const WIDE = /[\uff10-\uff19\uff0d\uff0e\uff0f\uff1a\u2010-\u2015\u2212]/g

/** Wide digits and marks as those of ASCII, each still one character, so that places stay. 全角转半角 */
export const plainDigits = (text: string): string =>
  text.replace(WIDE, (one) => {
    const code = one.charCodeAt(0)
    return code >= 0xff00 ? String.fromCharCode(code - 0xfee0) : '-'
  })
