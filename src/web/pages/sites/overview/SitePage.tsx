import { getRouteApi } from '@tanstack/react-router'
import { SiteFrame } from '../SiteFrame.tsx'
import { LastRun } from './LastRun.tsx'
import { NextSteps } from './NextSteps.tsx'
import { nextStep } from './nextStep.ts'
import { RevampQuestion } from './RevampQuestion.tsx'
import { StoppedRun } from './StoppedRun.tsx'
import { RunningPanel } from '../running/RunningPanel.tsx'
import { StartButton } from '../running/StartButton.tsx'

const route = getRouteApi('/sites/$site')

/** 概况: what runs, what is to be done next, how the site did last. */
export function SitePage() {
  const { site: id } = route.useParams()
  return (
    <SiteFrame
      site={id}
      title="概况"
      heading={({ name }) => name}
      actions={(site) => site.may.run && !site.retired && site.running === null && site.last !== null && <StartButton site={site} />}
    >
      {(site) => (
        <>
          {site.asksRevamp && site.last && <RevampQuestion site={site} run={site.last.run} />}
          {site.running && <RunningPanel site={site} run={site.running.run} />}
          {site.toContinue !== null && <StoppedRun site={site} run={site.toContinue} />}
          {!site.retired && nextStep(site) && <NextSteps site={site} />}
          {site.last && <LastRun site={site} last={site.last} />}
        </>
      )}
    </SiteFrame>
  )
}
