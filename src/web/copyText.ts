/** Superseded where pages have a clipboard, and the only way where they have none. */
interface OldDocument {
  execCommand(command: 'copy'): boolean
}

/**
 * Puts a text on the clipboard; false: the browser does not let us. 复制
 *
 * Offices open the program by plain http from their network, where browsers have no clipboard for pages: there the old way still works.
 */
export async function copyText(text: string): Promise<boolean> {
  // Not there without TLS, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard) {
    const copied = await clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (copied) return true
  }
  const area = document.createElement('textarea')
  area.value = text
  const place = document.querySelector('dialog[open]') ?? document.body
  place.append(area)
  area.select()
  const copied = (document as OldDocument).execCommand('copy')
  area.remove()
  return copied
}
