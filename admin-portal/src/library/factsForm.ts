import * as z from 'zod/mini'
import type { SheetFacts } from '../api/types'
import { needed } from '../ui/rules'

export interface TypedFacts {
  kind: string
  countries: string[]
  topics: string[]
  audiences: string[]
  phases: string[]
}

export const blankFacts: TypedFacts = { kind: '', countries: [], topics: [], audiences: [], phases: [] }

const factsShape = {
  kind: needed(),
  countries: z.array(z.string()).check(z.maxLength(20, 'too-long')),
  topics: z.array(z.string()),
  audiences: z.array(z.string()),
  phases: z.array(z.string()),
}

export const beginSchema = z.object({ ...factsShape, title: needed(300), language: needed(35) })
export const factsSchema = z.object(factsShape)

/** The boxes offer the platform's own codes. */
export const toFacts = (typed: TypedFacts) => typed as unknown as SheetFacts
