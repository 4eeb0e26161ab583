import { useSyncExternalStore } from 'react'
import { applyDisplay, onDisplay, readDisplay } from '../display.ts'

/** Large type, high contrast, dark: each a set of tokens. 显示方式 */
export function DisplaySwitch() {
  const display = useSyncExternalStore(onDisplay, readDisplay)
  const large = display.type === 'large'
  const high = display.contrast === 'high'
  const dark = display.shade === 'dark'
  return (
    <div className="switches" role="group" aria-label="显示方式">
      <button type="button" aria-pressed={large} onClick={() => applyDisplay({ ...display, type: large ? 'normal' : 'large' })}>
        大字
      </button>
      <button type="button" aria-pressed={high} onClick={() => applyDisplay({ ...display, contrast: high ? 'normal' : 'high' })}>
        高对比
      </button>
      <button type="button" aria-pressed={dark} onClick={() => applyDisplay({ ...display, shade: dark ? 'light' : 'dark' })}>
        深色
      </button>
    </div>
  )
}
