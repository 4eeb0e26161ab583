import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SearchEntry, SearchIndex } from '../../api.ts'
import { applyDisplay, readDisplay } from '../../display.ts'
import type { Destination } from './findEntries.ts'

type Navigate = ReturnType<typeof useNavigate>

/** Commands, and every name of the index, with the way there; the programme or website at hand. */
export function useDestinations(index: SearchIndex | undefined): {
  readonly all: readonly Destination[]
  readonly atHand: string | undefined
} {
  const navigate = useNavigate()
  const { id: programme, unit, site } = useParams({ strict: false })
  const all = useMemo(() => {
    const entries = index?.entries.map((entry, at) => destination(entry, at, index, navigate)) ?? []
    return [...commands(navigate, programme, unit), ...entries, ...(index ? ofSites(index, navigate) : [])]
  }, [index, navigate, programme, unit])
  return { all, atHand: programme ?? site }
}

function destination(entry: SearchEntry, at: number, { programmes }: SearchIndex, navigate: Navigate): Destination {
  const { kind, name, number, programme, under, card, key } = entry
  const title = programmes[programme] ?? ''
  const go = () => {
    if (kind === 'unit') void navigate({ to: '/programmes/$id/round/units/$unit', params: { id: programme, unit: key } })
    else void navigate({ to: '/programmes/$id', params: { id: programme }, search: kind === 'row' ? { card, at: key } : {} })
  }
  return { id: String(at), kind, name, number, under: kind === 'programme' ? under : `${under} · ${title}`, of: programme, go }
}

/** Websites, found by their hosts too, and their columns. */
function ofSites({ sites, columns }: SearchIndex, navigate: Navigate): readonly Destination[] {
  return [
    ...sites.map(({ id, name, host }): Destination => ({
      ...{ id: `site ${id}`, kind: 'site', name, number: '', under: host, of: id },
      go: () => void navigate({ to: '/sites/$site', params: { site: id } }),
    })),
    ...columns.map(({ id, levels, site, siteName, host, ownOf }): Destination => {
      const name = levels.at(-1) ?? ''
      const go = () => {
        if (ownOf === null) void navigate({ to: '/sites/$site/columns', params: { site }, search: { find: name } })
        else void navigate({ to: '/columns', search: { unit: ownOf } })
      }
      const under = [levels.slice(0, -1).join(' › '), siteName, host].filter((part) => part !== '').join(' · ')
      return { id: `column ${id} ${ownOf ?? ''}`, kind: 'column', name, number: '', under, of: site, go }
    }),
  ]
}

/** Pages of the programme at hand, and the ways of showing them. */
function commands(navigate: Navigate, programme: string | undefined, unit: string | undefined): readonly Destination[] {
  const command = (name: string, go: () => void): Destination => ({
    id: name,
    kind: 'command',
    name,
    number: '',
    under: '',
    of: '',
    go,
  })
  const { type, contrast, shade } = readDisplay()
  const show = (change: Partial<ReturnType<typeof readDisplay>>) => () => applyDisplay({ ...readDisplay(), ...change })
  return [
    command('回到首页', () => void navigate({ to: '/' })),
    ...(programme === undefined
      ? []
      : [
          command('看这个方案', () => void navigate({ to: '/programmes/$id', params: { id: programme } })),
          command('看这个方案的结果', () => void navigate({ to: '/programmes/$id/round', params: { id: programme } })),
          command(
            '改一个答案看看',
            () =>
              void navigate({ to: '/programmes/$id/round/what-if', params: { id: programme }, search: unit === undefined ? {} : { unit } }),
          ),
        ]),
    // The palette is gone before the page is put on paper.
    command('打印本页', () => setTimeout(() => window.print())),
    command(type === 'large' ? '标准字号' : '大字', show({ type: type === 'large' ? 'normal' : 'large' })),
    command(contrast === 'high' ? '标准对比' : '高对比', show({ contrast: contrast === 'high' ? 'normal' : 'high' })),
    command(shade === 'dark' ? '浅色' : '深色', show({ shade: shade === 'dark' ? 'light' : 'dark' })),
  ]
}
