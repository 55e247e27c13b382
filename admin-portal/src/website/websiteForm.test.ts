import { describe, expect, it } from 'vitest'
import type { PublicPages } from '../api/types'
import { fromPages, toPages } from './websiteForm'

const pages: PublicPages = {
  open: true,
  path: '/c/campo/',
  previewPath: null,
  equality: {},
  details: {
    languages: ['pt', 'en'],
    phone: '+238 555 10 10',
    email: null,
    address: null,
    hours: [
      { day: 'MO', opens: '08:00', closes: '16:00' },
      { day: 'TU', opens: '08:00', closes: '24:00' },
    ],
    words: { pt: { about: 'Sobre', directions: null, bring: null, hoursNote: null, equality: null } },
  },
}

describe('the form of the public pages', () => {
  it('gives back what it was filled from', () => {
    const sent = toPages(fromPages(pages), pages.details.languages)

    expect(sent.details).toMatchObject({ ...pages.details, words: pages.details.words })
  })

  it('keeps the first language first and puts new ones behind', () => {
    const form = { ...fromPages(pages), languages: ['ar', 'en', 'pt'] }

    expect(toPages(form, ['pt', 'en']).details.languages).toEqual(['pt', 'en', 'ar'])
  })

  it('says nothing where a box is empty', () => {
    const form = { ...fromPages(pages), address: '  ' }

    expect(toPages(form, ['pt']).details.address).toBeNull()
  })
})
