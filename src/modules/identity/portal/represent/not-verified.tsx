import { defineMessages } from '../../../../kernel/messages.ts';
import { ButtonLink, Notice, useMessages } from '../../../../web/ui/index.ts';

const words = defineMessages({
  zh: {
    title: '请先完成实名核验',
    text: '代他人办理、委托他人办理和认领单位，都以实名核验为前提。核验由人口登记部门答复“一致”或“不一致”，即时完成。',
    verify: '去核验',
  },
  en: {
    title: 'Verify your identity first',
    text: 'Acting for others, and letting others act for you, rests on a verified identity. The population register answers yes or no at once.',
    verify: 'Verify',
  },
});

/** Where a page wants a verified person. */
export function NotVerifiedNotice() {
  const say = useMessages(words);
  return (
    <>
      <Notice tone="warning" title={say.title}>
        <p>{say.text}</p>
      </Notice>
      <ButtonLink to="/my/account/verify">{say.verify}</ButtonLink>
    </>
  );
}
