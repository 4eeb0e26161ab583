/**
 * What this browser keeps under a name; null: nothing, nothing readable, or it keeps nothing at all. 本机存储
 *
 * Private windows and full disks keep nothing: then work goes on without, for the server has what counts.
 */
export function readHere(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch (error) {
    if (!(error instanceof DOMException) && !(error instanceof SyntaxError)) throw error
    return null
  }
}

/** Keeps it, as far as the browser keeps anything; null: nothing more. 存到本机 */
export function keepHere(name: string, value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
