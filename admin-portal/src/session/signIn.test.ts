import { beforeEach, describe, expect, it } from 'vitest'
import { mayGoByItself, noteSignIn, signInUrl } from './signIn'

beforeEach(() => sessionStorage.clear())

describe('the way to the sign-in page', () => {
  it('leads back to where the person was, in their language', () => {
    expect(signInUrl('campo', 'pt', '/o/campo/clients?q=a')).toBe(
      '/o/campo/sign-in?return=%2Fo%2Fcampo%2Fclients%3Fq%3Da&ui_locales=pt',
    )
  })

  it('never leads back to anywhere else', () => {
    expect(signInUrl('campo', 'en', 'https://elsewhere.example/')).toContain('return=%2Fo%2Fcampo%2F&')
    expect(signInUrl('campo', 'en', '/o/cnai/clients')).toContain('return=%2Fo%2Fcampo%2F&')
  })

  it('is taken by itself once, not in a circle', () => {
    expect(mayGoByItself('campo')).toBe(true)

    noteSignIn('campo')

    expect(mayGoByItself('campo')).toBe(false)
    expect(mayGoByItself('cnai')).toBe(true)
    expect(mayGoByItself('campo', Date.now() + 3_600_000)).toBe(true)
  })
})
