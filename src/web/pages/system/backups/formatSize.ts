const STEP = 1_024
const UNITS = ['字节', 'KB', 'MB', 'GB', 'TB'] as const

/** `1.5 MB`: as file managers show it. 文件大小 */
export function formatSize(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < STEP ? 0 : Math.floor(Math.log(bytes) / Math.log(STEP)))
  const value = bytes / STEP ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[step] ?? ''}`
}
