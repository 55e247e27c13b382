/** The search engine marks its matches with two private characters, so that no HTML ever comes over the line. */
export function Highlighted({ text }: { text: string }) {
  return text.split('\uE000').map((part, index) => {
    if (index === 0) return part
    const [match = '', ...rest] = part.split('\uE001')
    return (
      <span key={index}>
        <mark>{match}</mark>
        {rest.join('')}
      </span>
    )
  })
}
