import { Button, Form, Link, useMessages } from '../../../web/ui/index.ts';
import { blockersOf, type Matter, type MatterItem } from '../matter.ts';
import { matterWords } from './matter-words.ts';

/** What can be done where an item was refused: apply again, wait, or give up what waited for it. */
export function ItemChoices({ matter, item }: { readonly matter: Matter; readonly item: MatterItem }) {
  const say = useMessages(matterWords);
  if (item.status === 'waiting') {
    if (blockersOf(item, matter.items).length === 0) return null;
    return (
      <>
        <p>{say.keepWaiting}</p>
        <Form action={`/my/matters/${matter.number}/items/${item.code}/withdraw`}>
          <Button kind="link">
            {say.withdrawItem}
            <span className="visually-hidden"> {item.name}</span>
          </Button>
        </Form>
      </>
    );
  }
  const waiting = matter.items.filter(
    ({ status, after }) => status === 'waiting' && after.includes(item.code),
  );
  const isOver = item.status === 'refused' || item.status === 'ended';
  if (!isOver || waiting.length === 0 || item.caseNumber === undefined) return null;
  return (
    <>
      <p>{say.standsInTheWay(waiting.map(({ name }) => name).join(say.comma))}</p>
      <p>
        <Link to={`/my/matters/${matter.number}/items/${item.code}/again`}>
          {say.again}
          <span className="visually-hidden"> {item.name}</span>
        </Link>
      </p>
    </>
  );
}
