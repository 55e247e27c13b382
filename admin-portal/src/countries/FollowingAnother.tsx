import { useState } from 'react'
import { useFormats, useT } from '../language/useT'
import { Combo } from '../ui/ComboField'
import { Notice } from '../ui/Notice'
import { ProblemNotice } from '../ui/ProblemNotice'
import { useCountryOptions } from '../ui/useChoices'
import { useFollowing } from './useFollowing'

/** Any country can be followed, whether there are sheets about it yet or not. */
export function FollowingAnother({ followed }: { followed: string[] }) {
  const t = useT()
  const { country } = useFormats()
  const options = useCountryOptions()
  const [chosen, setChosen] = useState('')
  const [done, setDone] = useState('')
  const following = useFollowing(chosen)
  return (
    <form
      className="stack tight"
      onSubmit={event => {
        event.preventDefault()
        if (!chosen) return
        following.mutate(true, {
          onSuccess: () => {
            setDone(chosen)
            setChosen('')
          },
        })
      }}
    >
      <div className="follow-another">
        <Combo
          key={done}
          label={t('countries.another')}
          options={options.filter(one => !followed.includes(one.value))}
          value={chosen}
          onChange={value => setChosen(value ?? '')}
          required
        />
        <button type="submit" className="button" disabled={!chosen || following.isPending}>
          {t('countries.follow')}
        </button>
      </div>
      {done && <Notice tone="good" title={t('countries.following', { country: country(done) })} announce />}
      {following.error && <ProblemNotice error={following.error} />}
    </form>
  )
}
