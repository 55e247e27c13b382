import { queryOptions } from '@tanstack/react-query'
import { call, query, type Answer } from '../api/http'
import type {
  Assessment,
  CareerPlan,
  Case,
  CaseOnHand,
  MyDay,
  OutcomeCell,
  Page,
  Plan,
  QuestionSet,
} from '../api/types'

export const casesQuery = (slug: string, clientId: string) =>
  queryOptions({
    queryKey: ['client', slug, clientId, 'cases'],
    queryFn: async ({ signal }) =>
      (await call<Page<Case>>(slug, `/v1/clients/${clientId}/cases`, { signal })).data.items,
  })

/** With its version, since whoever changes it must say which version they have seen. */
export const caseQuery = (slug: string, caseId: string) =>
  queryOptions({
    queryKey: ['case', slug, caseId],
    queryFn: ({ signal }): Promise<Answer<Case>> => call<Case>(slug, `/v1/cases/${caseId}`, { signal }),
  })

export const planQuery = (slug: string, caseId: string) =>
  queryOptions({
    queryKey: ['case', slug, caseId, 'plan'],
    queryFn: async ({ signal }) => (await call<Plan>(slug, `/v1/cases/${caseId}/plan`, { signal })).data,
  })

export const assessmentsQuery = (slug: string, caseId: string) =>
  queryOptions({
    queryKey: ['case', slug, caseId, 'assessments'],
    queryFn: async ({ signal }) =>
      (await call<Page<Assessment>>(slug, `/v1/cases/${caseId}/assessments`, { signal })).data.items,
  })

export const assessmentQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['assessment', slug, id],
    queryFn: ({ signal }): Promise<Answer<Assessment>> =>
      call<Assessment>(slug, `/v1/assessments/${id}`, { signal }),
  })

export const questionsQuery = (slug: string, language: string) =>
  queryOptions({
    queryKey: ['question-sets', slug, language],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      (await call<{ items: QuestionSet[] }>(slug, `/v1/question-sets${query({ language })}`, { signal })).data
        .items,
  })

export const careerQuery = (slug: string, caseId: string) =>
  queryOptions({
    queryKey: ['case', slug, caseId, 'career'],
    queryFn: ({ signal }): Promise<Answer<CareerPlan>> =>
      call<CareerPlan>(slug, `/v1/cases/${caseId}/career-plan`, { signal }),
  })

export const caseloadQuery = (slug: string, everybody: boolean) =>
  queryOptions({
    queryKey: ['caseload', slug, everybody],
    queryFn: async ({ signal }) =>
      (
        await call<{ items: CaseOnHand[]; quietAfterDays: number }>(
          slug,
          everybody ? '/v1/caseload/all' : '/v1/caseload',
          { signal },
        )
      ).data,
  })

export const myDayQuery = (slug: string) =>
  queryOptions({
    queryKey: ['my-day', slug],
    queryFn: async ({ signal }) => (await call<MyDay>(slug, '/v1/my-day', { signal })).data,
  })

export const outcomesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['case-outcomes', slug],
    queryFn: async ({ signal }) =>
      (await call<{ cells: OutcomeCell[] }>(slug, '/v1/case-outcomes', { signal })).data.cells,
  })
