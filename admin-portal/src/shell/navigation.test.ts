import { describe, expect, it } from 'vitest'
import { tasksFor } from '../home/tasks'
import { onPhone, placesFor } from './navigation'

const receptionist = ['client:read-summary', 'client:register', 'visit:log', 'directory:read', 'centre:list']
const counsellor = [
  ...receptionist,
  'client:read',
  'client:write',
  'visit:read',
  'referral:read',
  'referral:send',
  'referral:answer',
  'agreement:read',
]
const manager = [...counsellor, 'member:invite', 'agreement:manage', 'centre:configure', 'figures:own']
const administrator = [
  'centre:onboard',
  'centre:list',
  'directory:read',
  'directory:steward',
  'member:invite',
]
const dataAdministrator = ['audit:read', 'client:read-summary', 'client:all', 'directory:read', 'centre:list']
const coordinator = ['figures:compare', 'centre:list', 'directory:read']

const roomsOf = (permissions: string[]) => placesFor(one => permissions.includes(one)).map(place => place.to)

describe('navigation follows permissions, never names of roles', () => {
  it.each([
    ['a receptionist', receptionist, ['/', '/clients', '/directory']],
    ['a counsellor', counsellor, ['/', '/clients', '/directory', '/referrals', '/agreements']],
    [
      'a manager',
      manager,
      ['/', '/clients', '/directory', '/referrals', '/agreements', '/figures', '/staff', '/settings'],
    ],
    ['a data administrator', dataAdministrator, ['/', '/clients', '/directory', '/audit']],
    ['an administrator', administrator, ['/', '/centres', '/regions', '/directory', '/staff']],
    ['a coordinator', coordinator, ['/', '/directory', '/figures']],
    ['somebody without any permission', [], ['/']],
  ])('%s sees these rooms and no others', (_, permissions, rooms) => {
    expect(roomsOf(permissions)).toEqual(rooms)
  })

  it('neither administrator nor coordinator is ever led to a client', () => {
    for (const permissions of [administrator, coordinator]) {
      const ways = [
        ...roomsOf(permissions),
        ...tasksFor(one => permissions.includes(one)).map(task => task.to),
      ]
      expect(ways.filter(way => way.startsWith('/clients'))).toEqual([])
    }
  })

  it('a phone shows five places at most, and the rest behind the fifth', () => {
    const all = placesFor(one => manager.includes(one))
    const { bar, more } = onPhone(all)

    expect(bar).toHaveLength(4)
    expect([...bar, ...more]).toEqual(all)
  })
})
