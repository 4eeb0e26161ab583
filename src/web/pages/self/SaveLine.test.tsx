import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { DraftState } from './drafts/DraftState.ts'
import { SaveLine } from './SaveLine.tsx'

const STATE: DraftState = {
  ...{ typed: new Map(), conflicts: new Map(), saving: 'saved', savedAt: null, message: '自查已经截止。', details: [] },
}
const shown = (saving: DraftState['saving']) =>
  renderToStaticMarkup(<SaveLine drafts={{ state: { ...STATE, saving }, saveNow: () => undefined }} />)

it('lets who types try again whatever kept it from being saved: a refused window may have been extended meanwhile', () => {
  for (const saving of ['refused', 'unreachable', 'failing'] as const) expect(shown(saving)).toContain('现在再试</button>')
  expect(shown('refused')).toContain('自查已经截止。')
  expect(shown('saved')).not.toContain('现在再试')
})
