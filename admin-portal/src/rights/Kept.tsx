import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useFormats } from '../language/useT'
import { Card, Facts } from '../ui/Card'

/** What one room keeps, all of it, as nested label and value; whatever a room adds later shows by itself. */
export function Kept({ room, kept }: { room: string; kept: unknown }) {
  const { messages } = useIntl()
  const title = messages[`everything.room.${room}`]
  return (
    <Card title={typeof title === 'string' ? title : said(room)}>
      <Value value={kept} />
    </Card>
  )
}

function Value({ value }: { value: unknown }): ReactNode {
  const { dateTime, date } = useFormats()
  const { messages } = useIntl()
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) {
    if (value.length === 0) return '–'
    return (
      <ul className="stack tight">
        {value.map((one, index) => (
          <li key={index}>
            <Value value={one} />
          </li>
        ))}
      </ul>
    )
  }
  if (typeof value === 'object') {
    const facts = Object.entries(value)
      .filter(([name, one]) => !hidden.includes(name) && one !== null && one !== '')
      .map(([name, one]): [string, ReactNode] => {
        const label = messages[`everything.${name}`] ?? messages[`client.${dashed(name)}`]
        return [typeof label === 'string' ? label : said(name), <Value key={name} value={one} />]
      })
    return <Facts facts={facts} />
  }
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return dateTime(text)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text)
  return (
    <bdi className="prose" dir="auto">
      {text}
    </bdi>
  )
}

/** Ids and versions say nothing to a person; they are in the file for machines. */
const hidden = ['id', 'version', 'clientId', 'personId', 'textVersion']

const dashed = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
const said = (name: string) => dashed(name).replaceAll('-', ' ')
