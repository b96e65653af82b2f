import { textIn } from '../../../kernel/messages.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Notice,
  PageHeading,
  RadioGroup,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DraftView } from '../../applications/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { PaperState } from '../reception/reception.ts';
import { receptionPath } from './paths.ts';
import { ServiceBar } from './service-bar.tsx';
import { counterWords } from './words.ts';

/** Each material of the application once, and what became of its paper. */
export function PapersPage({ opened, view }: { opened: OpenedReception; view: DraftView }) {
  const words = useMessages(counterWords).papers;
  const locale = useLocale();
  const materials = view.progress.materials?.materials ?? [];
  const noted = opened.state.papers[view.draft.id] ?? {};
  return (
    <>
      <ServiceBar opened={opened} actor={view.actor} step="fill" />
      <PageHeading caption={view.draft.itemName} lead={words.lead}>
        {words.title}
      </PageHeading>
      <Form action={`${receptionPath(opened.reception.id)}/papers`}>
        {materials.length === 0 ? <p>{words.none}</p> : null}
        {materials.map(({ code, name, necessity }) => {
          const files = view.draft.files[code] ?? [];
          const scans = files.length;
          if (files.some(({ certificate }) => certificate))
            return <Notice key={code} tone="success" title={words.certificate(textIn(name, locale))} />;
          return (
            <RadioGroup
              key={code}
              name={`paper.${code}`}
              label={textIn(name, locale)}
              hint={scans > 0 ? words.scanned(scans) : words.notScanned}
              value={noted[code] ?? (scans > 0 ? 'seen' : undefined)}
              inline
              options={PaperState.options
                .filter((state) => state !== 'later' || necessity === '3')
                .map((state) => ({ value: state, label: words.states[state] }))}
            />
          );
        })}
        <ButtonRow>
          <Button>{words.next}</Button>
          {materials.length > 0 ? (
            <ButtonLink to={`/applications/${view.draft.id}/materials`} kind="secondary">
              {words.scan}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </Form>
    </>
  );
}
