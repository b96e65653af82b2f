/** What the script of a passkey button posts: the answer of the authenticator as JSON. Nothing where it is none. */
export function readPasskeyForm(form: URLSearchParams): unknown {
  try {
    return JSON.parse(form.get('response') ?? '');
  } catch {
    return undefined;
  }
}
