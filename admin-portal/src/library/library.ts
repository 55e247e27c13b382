import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, query } from '../api/http'
import type {
  Audience,
  BlockKind,
  CorrectionList,
  LibraryWork,
  MigrationPhase,
  Page,
  Sheet,
  SheetAdaptation,
  SheetComparison,
  SheetDraft,
  SheetKind,
  SheetListing,
  SheetVersion,
} from '../api/types'

export const sheetKinds = [
  'country-fact-sheet',
  'leaflet',
  'guide',
  'questions-and-answers',
  'checklist',
  'glossary',
  'bilateral-agreement',
  'investment-guide',
  'remittance-guide',
] as const satisfies readonly SheetKind[]

export const audiences = [
  'domestic-workers',
  'care-workers',
  'health-workers',
  'building-workers',
  'farm-workers',
  'fishers-and-seafarers',
  'factory-workers',
  'hotel-and-restaurant-workers',
  'women',
  'men',
  'young-people',
  'students',
  'families',
  'returnees',
] as const satisfies readonly Audience[]

export const phases = [
  'considering',
  'preparing-departure',
  'in-transit',
  'abroad',
  'returning',
  'returned',
  'family-at-home',
] as const satisfies readonly MigrationPhase[]

/** What a writer may add; the title and the summary are always there. */
export const addableKinds = [
  'heading',
  'paragraph',
  'list',
  'steps',
  'checklist',
  'warning',
  'question',
  'term',
  'link',
] as const satisfies readonly BlockKind[]

/** What states something, and so needs a source and somebody who compared the two. */
export const isStatement = (kind: BlockKind) => !['title', 'summary', 'heading'].includes(kind)

export interface Asked {
  q: string
  country: string
  kind: string
  topic: string
  audience: string
  phase: string
  owner: string
}

export const sheetsQuery = (slug: string, asked: Asked, language: string) =>
  infiniteQueryOptions({
    queryKey: ['library', slug, 'sheets', asked, language],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<Page<SheetListing>>(
          slug,
          `/v1/library/sheets${query({ ...asked, language, after: pageParam })}`,
          { signal },
        )
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next ?? null,
  })

export const sheetQuery = (slug: string, id: string, language: string) =>
  queryOptions({
    queryKey: ['library', slug, 'sheet', id, language],
    queryFn: ({ signal }) => call<Sheet>(slug, `/v1/library/sheets/${id}${query({ language })}`, { signal }),
  })

export const draftQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['library', slug, 'draft', id],
    queryFn: ({ signal }) => call<SheetDraft>(slug, `/v1/library/sheets/${id}/draft`, { signal }),
  })

export const versionsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['library', slug, 'versions', id],
    queryFn: async ({ signal }) =>
      (await call<{ items: SheetVersion[] }>(slug, `/v1/library/sheets/${id}/versions`, { signal })).data
        .items,
  })

/** `to` 0 is the draft, which only its owner may ask for. */
export const comparisonQuery = (slug: string, id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['library', slug, 'comparison', id, from, to],
    queryFn: async ({ signal }) =>
      (
        await call<SheetComparison>(slug, `/v1/library/sheets/${id}/comparison${query({ from, to })}`, {
          signal,
        })
      ).data,
  })

export const adaptationQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['library', slug, 'adaptation', id],
    queryFn: ({ signal }) => call<SheetAdaptation>(slug, `/v1/library/sheets/${id}/adaptation`, { signal }),
  })

export const correctionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['library', slug, 'corrections'],
    queryFn: async ({ signal }) =>
      (await call<CorrectionList>(slug, '/v1/library/corrections', { signal })).data,
  })

export const workQuery = (slug: string) =>
  queryOptions({
    queryKey: ['library', slug, 'work'],
    queryFn: async ({ signal }) => (await call<LibraryWork>(slug, '/v1/library/work', { signal })).data,
  })
