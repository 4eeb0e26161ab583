/** Hands the reader a file that the page made. 下载 */
export function saveFile(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.replaceAll(/[\\/:*?"<>|]/gu, '-')
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(url)
}
