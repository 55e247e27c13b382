import type { FieldProblem } from '../api/problems'
import type { ImportContents, ImportPlan, ImportField, ImportBasis } from '../api/types'

export const noBasis = (language: string, by: string): ImportBasis => ({
  confirmed: false,
  vouchedBy: by,
  keptAt: '',
  givenOn: null,
  givenOnColumn: null,
  language,
})

/** Fields that every client needs and that no column and no constant gives. */
export function missing(plan: ImportPlan, fields: ImportField[]): ImportField[] {
  return fields.filter(
    field =>
      field.required &&
      !plan.constants[field.pointer] &&
      !plan.columns.some(column => column.field === field.pointer),
  )
}

/** A column is for another field now; a field is in one column only. */
export function mapColumn(plan: ImportPlan, column: number, field: string): ImportPlan {
  const others = plan.columns.filter(one => one.column !== column && one.field !== field)
  if (!field) return { ...plan, columns: others }
  const columns = [...others, { column, field, values: {} }].sort((a, b) => a.column - b.column)
  return { ...plan, columns }
}

export function mapValue(plan: ImportPlan, column: number, value: string, code: string | null): ImportPlan {
  const columns = plan.columns.map(one => {
    if (one.column !== column) return one
    const values = Object.fromEntries(Object.entries(one.values).filter(([said]) => said !== value))
    return { ...one, values: code === null ? values : { ...values, [value]: code } }
  })
  return { ...plan, columns }
}

export const fieldOfColumn = (plan: ImportPlan, column: number) =>
  plan.columns.find(one => one.column === column)

/** How a column is called where it has no heading: as spreadsheets do, A to Z, then AA. */
export function columnName(contents: ImportContents, column: number): string {
  const header = contents.sheet.columns[column]?.header
  if (header) return header
  const letter = (index: number): string =>
    (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
  return letter(column)
}

export const wrong = (errors: FieldProblem[], pointer: string) =>
  errors.find(error => error.pointer === pointer)?.code
