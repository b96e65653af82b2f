import { faultAt, RepeatGroup, Select, TextArea, useLocale, useMessages } from '../../../web/ui/index.ts';
import type { ActPageProps } from './act-page-props.ts';
import { mostPoints, pointCount } from './points.ts';
import { workbenchWords } from './words.ts';

type Props = Pick<ActPageProps, 'described' | 'phrases' | 'typed' | 'refusal'>;

/** The points of a correction notice; adding and removing are plain posts that keep what was typed. */
export function CorrectionFields(props: Props) {
  const say = useMessages(workbenchWords);
  const count = pointCount(props.typed);
  return (
    <>
      <input type="hidden" name="points" value={count} />
      <RepeatGroup
        id="points"
        legend={say.points}
        hint={say.pointsHint}
        removeName="_remove"
        rows={Array.from({ length: count }, (_, index) => ({
          key: String(index),
          title: say.point(index + 1),
          children: <Point {...props} index={index} />,
          removeValue: count > 1 ? String(index) : undefined,
        }))}
        add={count < mostPoints ? { name: '_add', value: 'point', label: say.morePoints } : undefined}
      />
    </>
  );
}

function Point({ described, phrases, typed, refusal, index }: Props & { index: number }) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const name = (field: string) => `points.${index}.${field}`;
  const typedAs = (field: string) => typed.get(name(field)) ?? '';
  return (
    <>
      <Select
        name={name('subject')}
        label={say.subject}
        value={typedAs('subject') || '_whole'}
        empty={false}
        options={[
          { value: '_whole', label: say.whole },
          ...described.parts.map(({ code, label }) => ({ value: code, label })),
        ]}
      />
      {phrases.length > 0 ? (
        <Select
          name={name('phrase')}
          label={say.phrase}
          value={typedAs('phrase')}
          empty={say.noPhrase}
          optional
          options={phrases.map((phrase) => ({ value: phrase, label: phrase }))}
        />
      ) : null}
      <TextArea
        name={name('text')}
        label={say.pointText}
        rows={2}
        value={typedAs('text')}
        error={faultAt(refusal, name('text'), locale)}
      />
    </>
  );
}
