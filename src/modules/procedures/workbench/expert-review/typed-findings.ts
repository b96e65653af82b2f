import type { FindingsRequest } from '../../expert-review/review.ts';

/** `verdict.<expert>`, `finding.<expert>`, `signedOn.<expert>` and `conclusion` of a posted form. */
export function typedFindings(form: URLSearchParams): FindingsRequest | undefined {
  const experts = [...form.keys()]
    .filter((name) => name.startsWith(field))
    .map((name) => name.slice(field.length));
  if (experts.length === 0) return undefined;
  return {
    opinions: experts.map((expert) => ({
      expert,
      verdict: form.get(`verdict.${expert}`) ?? '',
      opinion: (form.get(field + expert) ?? '').replaceAll('\r\n', '\n').trim(),
      signedOn: form.get(`signedOn.${expert}`) ?? '',
    })),
    conclusion: form.get('conclusion') ?? '',
  };
}

const field = 'finding.';
