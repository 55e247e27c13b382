const columns = [
  'agency',
  'agency_type',
  'agency_description',
  'agency_website',
  'agency_email',
  'agency_phone',
  'agency_country',
  'service',
  'description',
  'service_types',
  'languages',
  'phone',
  'email',
  'url',
  'status',
  'eligibility',
  'fees',
  'how_to_apply',
  'hours',
  'place',
  'address',
  'postal_code',
  'city',
  'region',
  'country',
  'latitude',
  'longitude',
  'confidential',
  'assured_date',
]

const example: Record<string, string> = {
  agency: 'Invented Workers Union',
  agency_type: 'trade-union',
  service: 'Legal desk',
  service_types: 'legal-assistance; employment-dispute',
  languages: 'pt; kea',
  phone: '+238 555 00 11',
  status: 'active',
  fees: 'Free of charge',
  hours: 'Mo-Fr 09:00-17:00; Sa 10:00-13:00',
  address: 'Rua Inventada 1',
  city: 'Praia',
  country: 'CV',
}

/** The headings and one row to show how; a spreadsheet opens it as a table. */
export function tableTemplate(): Blob {
  const row = columns.map(column => example[column] ?? '')
  return new Blob([`\uFEFF${columns.join(',')}\r\n${row.join(',')}\r\n`], { type: 'text/csv;charset=utf-8' })
}
