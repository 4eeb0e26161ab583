/** The code behind `#`, which browsers never send to a server; null where there is none. 地址里的一次性代码 */
export const codeInAddress = (): string | null => {
  const code = decodeURIComponent(window.location.hash.slice(1)).trim()
  return code === '' ? null : code
}

/** Takes it out of the address once it is used, so that it stays in no history. */
export const forgetCode = (): void => window.history.replaceState(null, '', window.location.pathname)
