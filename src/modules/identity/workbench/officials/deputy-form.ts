/** The fields of the form that names a deputy. */
export interface DeputyTyped {
  readonly postId: string;
  readonly deputy: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export function readDeputyForm(form: URLSearchParams): DeputyTyped {
  const field = (name: keyof DeputyTyped) => form.get(name) ?? '';
  return {
    postId: field('postId'),
    deputy: field('deputy'),
    from: field('from'),
    until: field('until'),
    reason: field('reason'),
  };
}
