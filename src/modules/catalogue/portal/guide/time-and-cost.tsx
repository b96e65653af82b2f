import { formatTimeLimit } from '../../../../kernel/time-limit.ts';
import { Section, SummaryList, Table, useLocale, useMessages } from '../../../../web/ui/index.ts';
import type { Item, Limit } from '../../item.ts';
import { Said } from '../said.tsx';
import { furtherWords } from './further-words.ts';
import { guideWords } from './words.ts';

export function TimeSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  const further = useMessages(furtherWords);
  const { acceptance, statutory, promised } = item.limits;
  const { specialProcedures: special, renewal } = item.handling;
  return (
    <Section title={say.time} id="time">
      <SummaryList
        rows={[
          ...(promised ? [{ key: say.promised, value: <LimitText limit={promised} /> }] : []),
          ...(acceptance ? [{ key: further.acceptanceLimit, value: <LimitText limit={acceptance} /> }] : []),
          { key: say.statutory, value: statutory ? <LimitText limit={statutory} /> : say.noLimit },
          ...(renewal ? [{ key: further.askBefore, value: <LimitText limit={renewal.before} /> }] : []),
        ]}
      />
      {renewal ? <p>{further.deemedRenewed}</p> : null}
      <Faster item={item} />
      {statutory || promised ? <p>{say.limitFrom}</p> : null}
      {special.length > 0 ? (
        <Section title={say.notCounted} lead={say.notCountedLead}>
          <SummaryList
            rows={special.map((procedure) => ({
              key: <Said text={procedure.name} />,
              value: (
                <>
                  <LimitText limit={procedure.limit} />
                  <br />
                  <Said text={{ zh: procedure.basis }} />
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </Section>
  );
}

/** Ways to decide sooner than the limit. */
function Faster({ item: { approval } }: { item: Item }) {
  const say = useMessages(furtherWords);
  const ways = (['notifyPromise', 'tolerance', 'credit', 'automatic'] as const).filter(
    (way) => approval?.[way],
  );
  if (ways.length === 0) return null;
  return (
    <ul>
      {ways.map((way) => (
        <li key={way}>{say[way]}</li>
      ))}
    </ul>
  );
}

function LimitText({ limit }: { limit: Limit }) {
  const locale = useLocale();
  return (
    <>
      <strong>{formatTimeLimit(limit, locale)}</strong>
      {limit.article ? <> {limit.article}</> : null}
      {limit.note ? (
        <>
          <br />
          {limit.note}
        </>
      ) : null}
    </>
  );
}

export function CostSection({ item }: { item: Item }) {
  const say = useMessages(guideWords);
  return (
    <Section title={say.cost} id="cost">
      {item.fees.length === 0 ? (
        <p>{say.free}</p>
      ) : (
        <Table
          caption={say.cost}
          captionHidden
          rows={item.fees}
          rowKey={(fee) => fee.name.zh}
          columns={[
            { header: say.fee, rowHeader: true, cell: (fee) => <Said text={fee.name} /> },
            { header: say.cost, cell: (fee) => <Said text={fee.standard} /> },
            {
              header: say.remarks,
              cell: (fee) => (
                <>
                  {fee.basis ? <Said text={{ zh: fee.basis }} /> : null}
                  {fee.reduction ? (
                    <p>
                      <Said text={fee.reduction} />
                    </p>
                  ) : null}
                  {fee.remark ? (
                    <p>
                      <Said text={fee.remark} />
                    </p>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
