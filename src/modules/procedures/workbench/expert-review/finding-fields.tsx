import { DateField, Fieldset, RadioGroup, Select, TextArea, useMessages } from '../../../../web/ui/index.ts';
import { Conclusion, Verdict } from '../../expert-review/review.ts';
import { reviewEndedBy } from '../../expert-review/reviews-of.ts';
import type { ActPageProps } from '../act-page-props.ts';
import { useField } from '../use-field.ts';
import { expertReviewWords } from './expert-review-words.ts';

/** What each expert has signed, and what they conclude together. */
export function FindingFields(props: ActPageProps) {
  const say = useMessages(expertReviewWords);
  const fieldOf = useField(props);
  const of = Number(props.typed.get('of')) || undefined;
  const review = reviewEndedBy(props.state, { of, task: props.offered.task?.key });
  if (!review) return null;
  return (
    <>
      {review.experts.map(({ code, name, title, employer }) => (
        <Fieldset key={code} group legend={`${name} · ${title} · ${employer}`}>
          <Select
            {...fieldOf(`verdict.${code}`, say.verdict)}
            options={[
              { value: '', label: say.choose },
              ...Verdict.options.map((value) => ({ value, label: say.verdicts[value] })),
            ]}
          />
          <TextArea {...fieldOf(`finding.${code}`, say.finding, say.findingHint)} rows={3} />
          <DateField
            {...fieldOf(`signedOn.${code}`, say.signedOn, say.signedOnHint)}
            min={review.from}
            max={props.today}
            optional
          />
        </Fieldset>
      ))}
      <RadioGroup
        {...fieldOf('conclusion', say.conclusion, say.conclusionHint)}
        options={Conclusion.options.map((value) => ({ value, label: say.conclusions[value] }))}
      />
    </>
  );
}
