import type { MessageKey } from '../language/languages'

export interface ClientRoom {
  /** Under /clients/{id}; the first is the overview. */
  path: string
  label: MessageKey
  permission: string
}

/** What a client's file is divided into; each room has an address of its own, and a row in shell/routes. */
export const clientRooms: readonly ClientRoom[] = [
  { path: '', label: 'client.room.overview', permission: 'client:read' },
  { path: '/family', label: 'client.room.family', permission: 'client:read' },
  { path: '/cases', label: 'client.room.cases', permission: 'case:read' },
  { path: '/notes', label: 'client.room.notes', permission: 'case:read' },
  { path: '/timeline', label: 'client.room.timeline', permission: 'client:read' },
  { path: '/messages', label: 'client.room.messages', permission: 'visit:read' },
  { path: '/documents', label: 'client.room.documents', permission: 'document:read' },
  { path: '/disclosures', label: 'client.room.disclosures', permission: 'disclosure:read' },
  { path: '/team', label: 'client.room.team', permission: 'client:read' },
  { path: '/everything', label: 'client.room.everything', permission: 'client:export' },
  { path: '/same-person', label: 'same-person.title', permission: 'client:merge' },
]
