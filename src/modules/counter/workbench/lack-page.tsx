import type { formatDate } from '../../../kernel/date.ts';
import {
  ButtonLink,
  ButtonRow,
  DateText,
  PageHeading,
  PrintButton,
  Prose,
  Surface,
  useMessages,
} from '../../../web/ui/index.ts';
import type { DraftView } from '../../applications/index.ts';
import { capacityName } from '../../identity/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { placeName } from '../place.ts';
import { ServiceBar } from './service-bar.tsx';
import { counterWords } from './words.ts';

export interface LackPageProps {
  readonly opened: OpenedReception;
  readonly view: DraftView;
  readonly points: readonly string[];
  readonly today: Parameters<typeof formatDate>[0];
}

/** The list that the applicant takes home. */
export function LackPage({ opened, view, points, today }: LackPageProps) {
  const words = useMessages(counterWords);
  return (
    <>
      <ServiceBar opened={opened} actor={view.actor} step="fill" />
      <PageHeading lead={words.lack.lead}>{words.lack.title}</PageHeading>
      {points.length === 0 ? (
        <p>{words.lack.nothing}</p>
      ) : (
        <Surface>
          <Prose>
            <p>{words.lack.to(capacityName(view.actor))}</p>
            <p>{words.lack.text(view.draft.itemName)}</p>
            <ol>
              {points.map((point) => (
                <li key={point} lang="zh-CN">
                  {point}
                </li>
              ))}
            </ol>
            <p>{words.lack.all}</p>
            <p>
              {words.lack.clerk(placeName(opened.place), opened.reception.clerk)}
              <br />
              <DateText value={today} />
            </p>
          </Prose>
        </Surface>
      )}
      <ButtonRow>
        <ButtonLink to={`/applications/${view.draft.id}`}>{words.check.goOn}</ButtonLink>
        <PrintButton />
      </ButtonRow>
    </>
  );
}
