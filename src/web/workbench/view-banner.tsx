import { defineMessages } from '../../kernel/messages.ts';
import { Button, DateText, Form, Notice, useMessages } from '../ui/index.ts';

const words = defineMessages({
  zh: {
    label: '岗位视角',
    title: (name: string) => `岗位视角：正在以${name}的岗位查看，只看不办`,
    until: '到时自动结束：',
    end: '结束查看',
  },
  en: {
    label: 'View as a post',
    title: (name: string) => `You see what ${name} sees, and can do nothing`,
    until: 'Ends by itself:',
    end: 'End the view',
  },
});

/** On every page of somebody who looks as another. */
export function ViewBanner({ name, until, end }: { name: string; until: Date; end: string }) {
  const say = useMessages(words);
  return (
    <aside className="desk__view" aria-label={say.label}>
      <Notice tone="warning" title={say.title(name)}>
        <p>
          {say.until} <DateText value={until} time />
        </p>
        <Form action={end}>
          <Button kind="secondary">{say.end}</Button>
        </Form>
      </Notice>
    </aside>
  );
}
