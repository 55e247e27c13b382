import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Problem } from '../api/problems'
import { Ask } from '../ui/Ask'
import { SaveBar } from '../ui/SaveBar'

interface Props<T extends FieldValues> {
  title: string
  form: UseFormReturn<T>
  saving: { busy: boolean; problem: Problem | null }
  label: string
  onSave: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

/** A short form over the screen. */
export function AskForm<T extends FieldValues>(props: Props<T>) {
  const { title, form, saving, label } = props
  return (
    <Ask title={title} onClose={props.onClose} wide>
      <form
        className="stack"
        noValidate
        aria-label={title}
        onSubmit={event => void form.handleSubmit(props.onSave)(event)}
      >
        <div className="fields">{props.children}</div>
        <SaveBar form={form} problem={saving.problem} busy={saving.busy} label={label} offline={false} />
      </form>
    </Ask>
  )
}
