const tried = (slug: string) => `mrc.sign-in.${slug}`
/** Longer than a round trip to the sign-in page, shorter than a person's next visit. */
const once = 60_000

export function signInUrl(slug: string, language: string, back: string = here()): string {
  const inside = back.startsWith(`/o/${slug}/`) ? back : `/o/${slug}/`
  return `/o/${slug}/sign-in?${new URLSearchParams({ return: inside, ui_locales: language }).toString()}`
}

/** The first refusal leads straight to the sign-in page; a second one soon after would be a loop, so it asks. */
export function mayGoByItself(slug: string, now = Date.now()): boolean {
  const last = Number(sessionStorage.getItem(tried(slug)))
  return !last || now - last > once
}

export function noteSignIn(slug: string, now = Date.now()): void {
  sessionStorage.setItem(tried(slug), String(now))
}

function here(): string {
  return location.pathname + location.search
}
