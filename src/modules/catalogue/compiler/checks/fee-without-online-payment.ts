import { defineCheck } from '../check.ts';
import { saysAnywhere } from '../words/texts.ts';

export const feeWithoutOnlinePayment = defineCheck<'name'>({
  code: 'fee-without-online-payment',
  severity: 'advice',
  about: 'standard',
  title: { zh: '网上能办，费用没说怎么交', en: 'Applied for online, but how to pay is not said' },
  remedy: {
    zh: '在步骤中写明网上缴费的办法；不能网上缴费的，写明到哪里交。',
    en: 'Say among the steps how to pay online, or where to pay if one cannot.',
  },
  why: ({ name }) => ({
    zh: `可以网上申请，但没有写明“${name}”怎样缴纳，申请人可能为交费多跑一次。`,
    en: `One can apply online, but how to pay “${name}” is not said: people may come only to pay.`,
  }),
  *look({ item }) {
    const fee = item.fees.find(({ standard }) => !isFree(standard.zh));
    if (!fee || !item.channels.some((channel) => channel === 'online' || channel === 'mobile')) return;
    if (
      saysAnywhere(
        item,
        /(?:网上|在线|线上|扫码|移动|电子|手机)[^，。；]{0,6}(?:缴|支付|交费)|缴费|缴款|缴纳|支付/,
      )
    )
      return;
    yield { place: 'fees', detail: { name: fee.name.zh } };
  },
});

function isFree(standard: string): boolean {
  return /免费|免收|不收/.test(standard) && !/\d/.test(standard);
}
