/** The code behind `#`, which browsers never send to a server; null where there is none. 地址里的一次性代码 */
export const codeInAddress = (): string | null => {
  // Whatever is no sign of a code, and what an address makes of it, the server has to judge anyway.
  const code = window.location.hash
    .slice(1)
    .replaceAll(/%[\dA-F]{2}/giu, ' ')
    .trim()
  return code === '' ? null : code
}

/** Takes it out of the address once it is used, so that it stays in no history. */
export const forgetCode = (): void => window.history.replaceState(null, '', window.location.pathname)
