import { useT } from '../language/useT'
import { Notice } from '../ui/Notice'

/** Beside every relative's name: one careless word can cost a client the way home. */
export function FamilyUnaware() {
  const t = useT()
  return <Notice tone="bad" title={t('family.unaware')} />
}
