type Values = Record<string, unknown>
export type Side = 'mine' | 'theirs'

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What both sides have changed, and differently. What only one side changed needs no question. */
export function disputed<T extends Values>(seen: T, mine: T, theirs: T): (keyof T & string)[] {
  return Object.keys(mine).filter(
    name =>
      !same(mine[name], theirs[name]) && !same(mine[name], seen[name]) && !same(theirs[name], seen[name]),
  )
}

/** Their version with my changes on it; in a dispute, the side that was chosen. */
export function reconciled<T extends Values>(
  seen: T,
  mine: T,
  theirs: T,
  choice: Partial<Record<string, Side>>,
): T {
  const changed = Object.keys(mine).filter(name => !same(mine[name], seen[name]) && choice[name] !== 'theirs')
  return { ...theirs, ...Object.fromEntries(changed.map(name => [name, mine[name]])) }
}
