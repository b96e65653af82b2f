import type { Context } from 'hono';
import { messagesIn } from '../../../kernel/messages.ts';
import { readForm, seeOther } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Env } from '../http/env.ts';
import type { LostForm } from '../http/lost-form.ts';
import { findActor } from '../queries/find-actor.ts';
import { landingPath } from '../queries/landing-path.ts';
import { csrfTokenFor } from '../session.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';
import { ResumePage } from './resume-page.tsx';
import { signInWords } from './sign-in-words.ts';

export interface Landing {
  readonly signedIn: SignedIn;
  readonly next: string | undefined;
  readonly lost?: LostForm | undefined;
}

/** Where a fresh session leads: back to a form that was lost, to a new password, or on. */
export async function land(
  c: Context<Env>,
  platform: Platform,
  { signedIn, next, lost }: Landing,
): Promise<Response> {
  if (lost) return resume(c, platform, signedIn, lost);
  return seeOther(c, await landingOf(platform, signedIn, next));
}

export async function landingOf(
  platform: Platform,
  signedIn: SignedIn,
  next: string | undefined,
): Promise<string> {
  if (signedIn.mustChangePassword) {
    const base = signedIn.kind === 'official' ? '/workbench/account' : '/my/account';
    return `${base}?done=temporary#change-password`;
  }
  const found = await findActor(platform, signedIn.token);
  return found ? landingPath(platform, found.actor, next) : '/';
}

async function resume(
  c: Context<Env>,
  platform: Platform,
  signedIn: SignedIn,
  lost: LostForm,
): Promise<Response> {
  const found = await findActor(platform, signedIn.token);
  c.set('actor', found?.actor);
  c.set('csrfToken', csrfTokenFor(platform.secret, signedIn.sessionId));
  const { resumeTitle } = messagesIn(signInWords, c.get('locale'));
  return c.render(<ResumePage lost={lost} />, { title: resumeTitle, noIndex: true, private: true });
}

/** No token is asked here: whoever signs in may still have an older page open. The origin has been checked. */
export async function readFormOfAnyone(c: Context<Env>): Promise<URLSearchParams> {
  c.set('csrfToken', undefined);
  return readForm(c);
}
