import { type CalendarDate, formatDate } from '../../../../kernel/date.ts';
import { textIn } from '../../../../kernel/messages.ts';
import { type Lane, Lanes, Section, type Tone, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { CaseState } from '../../case.ts';
import { conclusionWords, type Verdict } from '../../expert-review/review.ts';
import { type ExpertReview, expertReviewsOf } from '../../expert-review/reviews-of.ts';
import { expertReviewWords } from './expert-review-words.ts';

const tones: Readonly<Record<Verdict, Tone>> = {
  agree: 'success',
  'agree-with-changes': 'warning',
  disagree: 'danger',
  recused: 'neutral',
};

/** The experts side by side: who was asked, what each has signed, and what they conclude. */
export function CaseExpertReviews({ state }: { state: CaseState }) {
  const say = useMessages(expertReviewWords);
  const reviews = expertReviewsOf(state);
  if (reviews.length === 0) return null;
  return (
    <Section title={say.title} id="expert-reviews">
      {reviews.map((review) => (
        <Review key={review.of} review={review} />
      ))}
    </Section>
  );
}

function Review({ review }: { review: ExpertReview }) {
  const say = useMessages(expertReviewWords);
  const locale = useLocale();
  const { experts, findings, from, toldUntil } = review;
  const day = (date: string) => formatDate(date as CalendarDate, locale);
  const lanes = experts.map(({ code, name, title, employer }): Lane => {
    const opinion = findings?.opinions.find(({ expert }) => expert === code);
    return {
      name: `${name} · ${title} · ${employer}`,
      state: opinion ? say.verdicts[opinion.verdict] : say.going,
      tone: opinion ? tones[opinion.verdict] : 'info',
      started: `${say.since} ${day(from)}`,
      finished: opinion
        ? opinion.signedOn && `${say.signed} ${day(opinion.signedOn)}`
        : toldUntil && `${say.until} ${day(toldUntil)}`,
      children: opinion ? <p>{opinion.opinion}</p> : undefined,
    };
  });
  return (
    <>
      {findings ? (
        <p>
          <strong>{textIn(conclusionWords[findings.conclusion], locale)}</strong>
        </p>
      ) : null}
      <Lanes lanes={lanes} label={say.title} />
    </>
  );
}
