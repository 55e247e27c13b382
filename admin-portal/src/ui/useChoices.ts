import { useMemo } from 'react'
import { codes, serviceAreas, type CodeList, type ServiceArea } from '../api/codes'
import { countries, tongues } from '../language/places'
import { useCode, useFormats } from '../language/useT'
import type { Option, OptionGroup } from './fields'

/** A code list, labelled, in the handbook's order. */
export function useChoices(): (list: CodeList) => Option[] {
  const code = useCode()
  return list => codes[list].map(value => ({ value, label: code(list, value) }))
}

export function useServiceOptions(): OptionGroup[] {
  const code = useCode()
  return useMemo(
    () =>
      (Object.keys(serviceAreas) as ServiceArea[]).map(area => ({
        label: code('area', area),
        options: serviceAreas[area].map(value => ({ value, label: code('service', value) })),
      })),
    [code],
  )
}

export function useCountryOptions(): Option[] {
  const { country, compare } = useFormats()
  return useMemo(() => inOrder(countries, country, compare), [country, compare])
}

export function useLanguageOptions(): Option[] {
  const { language, compare } = useFormats()
  return useMemo(() => inOrder(tongues, language, compare), [language, compare])
}

function inOrder(
  values: readonly string[],
  name: (value: string) => string,
  compare: (a: string, b: string) => number,
) {
  return values.map(value => ({ value, label: name(value) })).sort((a, b) => compare(a.label, b.label))
}
