import type { Refusal } from '../../../kernel/refusal.ts';
import {
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  PageHeading,
  problemsOf,
  Section,
  TextArea,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { ActName } from '../act-request.ts';
import type { CaseIdentity } from '../case-store.ts';
import { workbenchWords } from './words.ts';

export interface LostActPageProps {
  readonly act: ActName;
  readonly identity: CaseIdentity;
  readonly typed: URLSearchParams;
  readonly refusal: Refusal;
}

/** An act that is not open any more, because somebody was faster: why, and everything that was typed, to copy. */
export function LostActPage({ act, identity, typed, refusal }: LostActPageProps) {
  const say = useMessages(workbenchWords);
  const locale = useLocale();
  const written = [...typed].filter(([name, value]) => isWords(name) && value.trim() !== '');
  return (
    <>
      <ErrorSummary problems={problemsOf(refusal, locale)} title={say.lost} />
      <PageHeading caption={`${identity.itemName} · ${identity.applicantName} · ${identity.number}`}>
        {say.acts[act]}
      </PageHeading>
      {written.length > 0 ? (
        <Section title={say.yourWords} lead={say.yourWordsHint}>
          {written.map(([name, value], index) => (
            <TextArea
              key={`${name}${value}`}
              name={name}
              id={`${name}-${index}`}
              label={`${say.written} ${index + 1}`}
              value={value}
              rows={3}
            />
          ))}
        </Section>
      ) : null}
      <ButtonRow>
        <ButtonLink to={`/workbench/cases/${identity.number}`}>{say.seeCase}</ButtonLink>
        <ButtonLink to="/workbench" kind="secondary">
          {say.tasks}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function isWords(name: string): boolean {
  return /^(reasons|grounds|opinion|question|note|basis|result|points\.\d+\.(text|phrase))$/.test(name);
}
