const paths = {
  home: 'M4 11.5 12 4l8 7.5M6 10v9.5h4.5V14h3v5.5H18V10',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-4 3-6 6.500-6s6.100 2 6.500 6M16 4.500a3.200 3.200 0 0 1 0 6M18 14.500c2.200.8 3.300 2.700 3.500 5.500',
  directory: 'M5 4h11.500A2.500 2.500 0 0 1 19 6.500V20H7a2 2 0 0 1-2-2V4Zm0 14a2 2 0 0 1 2-2h12M9 8h6',
  book: 'M12 6.500C10 5 7.500 4.500 4 4.500V18c3.500 0 6 .500 8 2 2-1.500 4.500-2 8-2V4.500c-3.500 0-6 .500-8 2Zm0 0V20',
  referral: 'M4 7h13m0 0-4-4m4 4-4 4M20 17H7m0 0 4-4m-4 4 4 4',
  handshake:
    'M3 8l4-2 5 2 5-2 4 2v8l-3 1-5 3.500a2 2 0 0 1-2.300 0L6 17l-3-1V8Zm9 0-3 4c1.500 1.500 3.500 1.200 5-.5l5 4.500',
  staff: 'M12 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM5 20c.5-4.300 3.300-6 7-6s6.500 1.700 7 6',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12Zm9.500 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  figures: 'M4 20h16M7 16v-5M12 16V6M17 16V9',
  centre: 'M4 20h16M6 20V8l6-4 6 4v12M10 20v-5h4v5M10 10h.01M14 10h.01',
  region:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c3 3 3.500 6 3.500 9s-.5 6-3.500 9c-3-3-3.500-6-3.500-9s.5-6 3.500-9Z',
  outbox: 'M4 13v6h16v-6M4 13l2.500-8h11L20 13M4 13h5a3 3 0 0 0 6 0h5',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM20 20l-4.700-4.700',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  down: 'm7 10 5 5 5-5',
  forward: 'm9.500 6 6 6-6 6',
  back: 'm14.500 6-6 6 6 6',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8h.01',
  warning: 'M12 4 2.800 19.500h18.400L12 4Zm0 6v4.500M12 17h.01',
  offline: 'M3 3l18 18M7 18a4 4 0 0 1-.8-7.900M9.500 6.400A6 6 0 0 1 17.700 11 3.700 3.700 0 0 1 20 16.800',
  phone:
    'M5 4h4l1.500 4.500L8 10.500a12 12 0 0 0 5.500 5.500l2-2.500L20 15v4a1.500 1.500 0 0 1-1.700 1.500C10.500 19.700 4.300 13.500 3.500 5.700A1.500 1.500 0 0 1 5 4Z',
  place:
    'M12 21s7-6.300 7-11.500a7 7 0 1 0-14 0C5 14.700 12 21 12 21Zm0-9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  lock: 'M6 11h12v9H6v-9Zm2.500 0V8a3.500 3.500 0 0 1 7 0v3',
  note: 'M6 3.500h9L19 8v12.500H6v-17ZM9 12h7M9 16h5',
  settings:
    'M4 8h9m5 0h2M4 16h2m5 0h9M15.500 10.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM8.500 18.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.7-4.500 3.700-6 7.500-6s6.800 1.500 7.500 6',
} as const

export type IconName = keyof typeof paths

/** Always beside words or inside a control that has a name of its own. */
export function Icon({
  name,
  size = 20,
  mirror = false,
}: {
  name: IconName
  size?: number
  mirror?: boolean
}) {
  return (
    <svg
      className={mirror ? 'mirror' : undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
