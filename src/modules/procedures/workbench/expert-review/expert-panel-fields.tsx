import { textIn } from '../../../../kernel/messages.ts';
import { Checkbox, CheckboxGroup, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { ActPageProps } from '../act-page-props.ts';
import { useField } from '../use-field.ts';
import { expertReviewWords } from './expert-review-words.ts';

/** Who reviews, of the declared list; who must keep out is named and cannot be chosen. */
export function ExpertPanelFields(props: ActPageProps) {
  const say = useMessages(expertReviewWords);
  const locale = useLocale();
  const fieldOf = useField(props);
  const { value: _, ...field } = fieldOf('experts', say.panel, say.panelHint);
  const kept = props.experts.filter(({ conflict }) => conflict !== undefined);
  return (
    <>
      <CheckboxGroup
        {...field}
        optional
        options={props.experts
          .filter(({ conflict }) => conflict === undefined)
          .map(({ expert }) => ({
            value: expert.code,
            label: `${expert.name} · ${textIn(expert.title, locale)}`,
            hint: `${expert.employer.name} · ${textIn(expert.field, locale)}`,
          }))}
        values={props.typed.getAll('experts')}
        note={
          kept.length > 0
            ? say.mustKeepOut(kept.map(({ expert, conflict }) => `${expert.name}（${conflict}）`).join('、'))
            : undefined
        }
      />
      <Checkbox
        name="noInterest"
        label={say.noInterest}
        checked={props.typed.has('noInterest')}
        error={fieldOf('noInterest', '').error}
      />
    </>
  );
}
