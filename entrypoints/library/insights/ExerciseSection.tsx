/** The exercise of the week: the customer's redacted words, the agent's answer, and what is said of it. */
import { useEffect } from 'preact/hooks'
import { DraftDock } from '../../../components/DraftDock'
import { useWords } from '../../../components/words'
import { directionOf, type LanguageTag } from '../../../knowledge/languages'
import { betterWording, type Exercise, exerciseKey } from '../state/exercise'

export function ExerciseSection({ exercise }: { exercise: Exercise }) {
  const t = useWords()
  useEffect(() => {
    exercise.load()
  }, [exercise])
  const theCase = exercise.ofTheWeek.value
  const nothing = (): void => undefined
  return (
    <section aria-label={t('exercise.title')} class="exercise">
      <h2>{t('exercise.title')}</h2>
      {!theCase && <p class="faint">{t('exercise.none')}</p>}
      {theCase && (
        <>
          <p class="faint">{t('exercise.intro')}</p>
          <blockquote lang={theCase.language} dir={directionOf(theCase.language as LanguageTag)}>
            {theCase.problem}
          </blockquote>
          <label>
            <span>{t('exercise.answer')}</span>
            <textarea
              rows={5}
              maxLength={8_000}
              dir="auto"
              value={exercise.text.value}
              onInput={(event) => {
                exercise.text.value = event.currentTarget.value
              }}
            />
          </label>
          <DraftDock
            writing={exercise.text.value.trim() !== ''}
            review={exercise.review.value}
            notice={undefined}
            calms={false}
            keyOf={exerciseKey}
            betterOf={betterWording}
            actions={{
              reword: (finding) => exercise.reword(finding),
              ignore: (finding) => exercise.ignore(finding),
              undo: nothing,
              replaceWhole: nothing,
              putBack: nothing,
              dismissNotice: nothing,
              calm: nothing,
              show: nothing,
            }}
          />
          {exercise.revealed.value ? (
            <p role="status">
              <strong>{t('exercise.decided')}</strong> <span dir="auto">{theCase.decided}</span>
            </p>
          ) : (
            <button
              type="button"
              onClick={() => {
                exercise.revealed.value = true
              }}
            >
              {t('exercise.reveal')}
            </button>
          )}
        </>
      )}
    </section>
  )
}
