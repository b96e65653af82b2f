import { Tag, useMessages } from '../../../web/ui/index.ts';
import { qualityWords } from '../quality/quality-words.ts';

/** A score beside what is demanded: below it, it says so in words. */
export function Score({ score, demand }: { score: number | undefined; demand: number }) {
  const say = useMessages(qualityWords);
  if (score === undefined) return <>–</>;
  return (
    <>
      {score.toFixed(2)} {score < demand ? <Tag tone="danger">{say.below}</Tag> : null}
    </>
  );
}
