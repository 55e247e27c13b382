import type { Sheet } from '../api/types'
import { useCode, useFormats, useT } from '../language/useT'
import { Here } from '../shell/Here'
import { Card, Facts } from '../ui/Card'

/** Who answers for the sheet, for whom it is, and what changed last. */
export function SheetAbout({ sheet, onWrong }: { sheet: Sheet; onWrong: (() => void) | null }) {
  const t = useT()
  const code = useCode()
  const { country, list, dayOf } = useFormats()
  const { reading, facts } = sheet
  if (!reading) return null
  return (
    <Card
      title={t('library.about')}
      aside={
        onWrong && (
          <button type="button" className="button no-print" onClick={onWrong}>
            {t('library.wrong')}
          </button>
        )
      }
    >
      <Facts
        facts={[
          [t('library.owner'), reading.ownerName || t('library.former-centre')],
          [t('library.kind'), t(`library.kind.${facts.kind}`)],
          [
            t('library.countries.of'),
            facts.countries.length > 0 ? list(facts.countries.map(country)) : t('library.everywhere'),
          ],
          [t('library.topic'), list(facts.topics.map(one => code('service', one)))],
          [t('library.audience'), list(facts.audiences.map(one => t(`library.audience.${one}`)))],
          [t('library.phase'), list(facts.phases.map(one => t(`library.phase.${one}`)))],
          [
            t('library.version'),
            t('library.version.of', { number: reading.number, date: dayOf(reading.publishedAt) }),
          ],
          [
            t('library.what-changed'),
            reading.whatChanged && (
              <span dir="auto" lang={reading.ownLanguage}>
                {reading.whatChanged}
              </span>
            ),
          ],
        ]}
      />
      <p className="no-print">
        <Here to={`/library/${sheet.id}/versions`}>{t('library.versions')}</Here>
      </p>
    </Card>
  )
}
