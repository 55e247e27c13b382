import * as z from 'zod/mini'

/** The rules that forms share. Messages are codes; the words are in the catalogs as `error.<code>`. */

export const text = (longest = 200) => z.string('required').check(z.maxLength(longest, 'too-long'))

export const needed = (longest = 200) =>
  z.string('required').check(z.trim(), z.minLength(1, 'required'), z.maxLength(longest, 'too-long'))

export const email = () => z.string().check(z.trim(), z.regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'))
export const neededEmail = () =>
  z.string().check(z.trim(), z.minLength(1, 'required'), z.regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email'))

/** Loose on purpose: the platform knows every country's numbers, this only catches what is no number at all. */
export const phone = () => z.string().check(z.trim(), z.regex(/^$|^\+?[\d\s().\-/]{5,25}$/, 'phone'))

export const neededPhone = () =>
  z.string().check(z.trim(), z.minLength(1, 'required'), z.regex(/^$|^\+?[\d\s().\-/]{5,25}$/, 'phone'))

export const slug = () =>
  z.string().check(z.trim(), z.minLength(1, 'required'), z.regex(/^$|^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 'slug'))

export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

export const today = () => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export const date = () => z.string().check(z.refine(value => value === '' || isDate(value), 'not-a-date'))
export const neededDate = () => date().check(z.refine(value => value !== '', 'required'))
export const pastDate = () => date().check(z.refine(value => !isDate(value) || value <= today(), 'in-future'))
export const futureDate = () => date().check(z.refine(value => !isDate(value) || value >= today(), 'in-past'))

/** An empty box is a fact that is not known. */
export const orNull = (value: string | null | undefined): string | null => value?.trim() || null
