import { z } from 'zod';
import type { Text } from '../../../kernel/messages.ts';

/** Whom the panel consists of, as they were when they were asked. */
export const PanelMember = z.object({
  code: z.string(),
  name: z.string(),
  title: z.string(),
  employer: z.string(),
});
export type PanelMember = z.infer<typeof PanelMember>;

/** 方卫国（云溪理工学院）、…: so that whoever applies can say who must keep out. */
export function namesOfPanel(panel: readonly PanelMember[]): string {
  return panel.map(({ name, employer }) => `${name}（${employer}）`).join('、');
}

export const Verdict = z.enum(['agree', 'agree-with-changes', 'disagree', 'recused']);
export type Verdict = z.infer<typeof Verdict>;

export const Conclusion = z.enum(['passed', 'changes', 'failed']);
export type Conclusion = z.infer<typeof Conclusion>;

/** What the experts came to: an opinion of each, signed, and one conclusion of them all. */
export const Findings = z.object({
  opinions: z.array(
    z.object({
      expert: z.string(),
      verdict: Verdict,
      opinion: z.string().max(4000),
      /** Day of the signature; who kept out has signed nothing. */
      signedOn: z.string().optional(),
    }),
  ),
  conclusion: Conclusion,
});
export type Findings = z.infer<typeof Findings>;

/** As it comes from a form or a client; what is missing is told at its field. */
export const FindingsRequest = z.object({
  opinions: z
    .array(
      z.object({
        expert: z.string(),
        verdict: z.string().default(''),
        opinion: z.string().trim().default(''),
        signedOn: z.string().default(''),
      }),
    )
    .max(50),
  conclusion: z.string().default(''),
});
export type FindingsRequest = z.infer<typeof FindingsRequest>;

/** Fewer cannot outvote one another, and an even number may be divided. */
export const leastExperts = 3;

export function isPanelSize(size: number): boolean {
  return size >= leastExperts && size % 2 === 1;
}

/** A conclusion follows the greater part of those who have signed. */
export function mayConclude(conclusion: Conclusion, verdicts: readonly Verdict[]): boolean {
  const signed = verdicts.filter((verdict) => verdict !== 'recused');
  const count = (...which: Verdict[]) => signed.filter((verdict) => which.includes(verdict)).length;
  if (conclusion === 'failed') return count('disagree') * 2 >= signed.length;
  if (count('agree', 'agree-with-changes') * 2 <= signed.length) return false;
  return conclusion === 'changes' || count('agree') * 2 > signed.length;
}

export const conclusionWords: Readonly<Record<Conclusion, Text>> = {
  passed: { zh: '专家评审结论：通过', en: 'The experts conclude: passed' },
  changes: { zh: '专家评审结论：修改后通过', en: 'The experts conclude: passed subject to changes' },
  failed: { zh: '专家评审结论：不通过', en: 'The experts conclude: not passed' },
};
