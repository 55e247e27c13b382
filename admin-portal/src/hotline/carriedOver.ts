/**
 * What a caller who wants to become a client agreed to carry over into the registration. Kept in memory only, for the one
 * screen that follows: it stands in no address, no history and on no disk.
 */
export interface CarriedOver {
  gender?: string
  firstLanguage?: string
  phone?: string
}

let carried: CarriedOver = {}

export function carryOver(agreed: CarriedOver): void {
  carried = agreed
}

/** Once: whoever registers the next client starts from nothing. */
export function takeCarriedOver(): CarriedOver {
  const taken = carried
  carried = {}
  return taken
}
