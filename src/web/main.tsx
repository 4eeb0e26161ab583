import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AskError } from './api.ts'
import { applyDisplay, readDisplay } from './display.ts'
import { router } from './router.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/live.css'
import './styles/controls.css'
import './styles/forms.css'
import './styles/system.css'
import './styles/rounds.css'
import './styles/coverage.css'
import './styles/coverageSquares.css'
import './styles/home.css'
import './styles/plans.css'
import './styles/planSteps.css'
import './styles/publication.css'
import './styles/matrix.css'
import './styles/people.css'
import './styles/units.css'
import './styles/tables.css'
import './styles/calendar.css'
import './styles/files.css'
import './styles/evidence.css'
import './styles/incidents.css'
import './styles/messages.css'
import './styles/talk.css'
import './styles/stages.css'
import './styles/panels.css'
import './styles/virtual.css'
import './styles/readings.css'
import './styles/marks.css'
import './styles/door.css'
import './styles/notice.css'
import './styles/programme.css'
import './styles/columns.css'
import './styles/unitsTab.css'
import './styles/programmeNarrow.css'
import './styles/printedCard.css'
import './styles/versions.css'
import './styles/standings.css'
import './styles/standingTools.css'
import './styles/standingsNarrow.css'
import './styles/figures.css'
import './styles/sheetHead.css'
import './styles/sheet.css'
import './styles/overview.css'
import './styles/trace.css'
import './styles/forcedColors.css'
import './styles/print.css'

applyDisplay(readDisplay())

/** What the server says stays true until it is started again; only a lost connection is worth a second try. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && error instanceof AskError && error.code === 'unreachable',
      retryDelay: 400,
    },
  },
})

const place = document.getElementById('page')
if (!place) throw new Error('the document has no place for the page')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
