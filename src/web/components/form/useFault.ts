import { useState, type SyntheticEvent } from 'react'
import { faultAfterEdit } from './faultAfterEdit.ts'

/** What was said when a form was sent last, until the field concerned is changed. 出错提示的去留 */
export function useFault(error: Error | null): { readonly fault: Error | null; readonly onChange: (event: SyntheticEvent) => void } {
  const [edited, setEdited] = useState<{ readonly of: Error | null; readonly left: Error | null }>({ of: null, left: null })
  const fault = edited.of === error ? edited.left : error
  return {
    fault,
    onChange: ({ target }) => {
      if (fault) setEdited({ of: error, left: faultAfterEdit(fault, labelOf(target)) })
    },
  }
}

const labelOf = (target: EventTarget): string =>
  'labels' in target && target.labels instanceof NodeList ? (target.labels[0]?.textContent ?? '').trim() : ''
