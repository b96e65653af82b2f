import { defineMessages } from '../../../kernel/messages.ts';
import { InsetText, useMessages } from '../../../web/ui/index.ts';
import type { BurdenOfCase } from '../burden-port.ts';

const words = defineMessages({
  zh: {
    fields: (saved: number, asked: number) => `要填的${asked}项中，${saved}项不用您填。`,
    materials: (saved: number, asked: number) => `要交的${asked}份材料中，${saved}份不用您交。`,
    visits: (count: number) => (count === 0 ? '到现在没有让您跑一次窗口。' : `到窗口${count}次。`),
  },
  en: {
    fields: (saved: number, asked: number) => `Of ${asked} answers, ${saved} were filled in for you. `,
    materials: (saved: number, asked: number) => `Of ${asked} documents, ${saved} you need not hand in. `,
    visits: (count: number) =>
      count === 0 ? 'So far you did not have to come to a window.' : `Visits to a window: ${count}.`,
  },
});

/** What the applicant was spared; nothing is said where nothing was. */
export function CaseBurden({ burden: { fields, materials, visits } }: { burden: BurdenOfCase }) {
  const say = useMessages(words);
  if (fields.saved === 0 && materials.saved === 0) return null;
  return (
    <InsetText>
      {fields.saved > 0 ? say.fields(fields.saved, fields.asked) : null}
      {materials.saved > 0 ? say.materials(materials.saved, materials.asked) : null}
      {say.visits(visits)}
    </InsetText>
  );
}
