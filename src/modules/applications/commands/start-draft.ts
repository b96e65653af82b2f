import { isDeepStrictEqual } from 'node:util';
import { conflict, notAllowed, notFound } from '../../../kernel/refusal.ts';
import { type Uuid, uuidv7 } from '../../../kernel/uuid.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { getDictionary } from '../../elements/index.ts';
import { type Form, formOf, knownFactsOf, prefilled, type Typed } from '../../forms/index.ts';
import { mayAct, type PersonActor } from '../../identity/index.ts';
import { applicantOf } from '../draft.ts';
import { findDraft, readDraftsOfApplicant } from '../draft-store.ts';
import { requireCapacity } from '../eligibility.ts';
import { beginFilled } from '../prefill/begin-filled.ts';
import { withoutPrefilled } from '../prefill/prefill.ts';
import type { Registers } from '../register-port.ts';

/**
 * Begins an application for an item, filled in with what is known of the applicant and what was answered before, or takes
 * up the one that `findBegun` finds, so that pressing twice begins one.
 * @throws Refusal `item-unknown`, `item-not-in-use`, `item-not-online`, `handling-item-needed`,
 * `company-needed`, `own-name-needed`, `power-too-narrow`
 */
export async function startDraft(
  platform: Platform,
  actor: PersonActor,
  registers: Registers,
  { implementationCode, answered = {} }: { implementationCode: string; answered?: Typed | undefined },
): Promise<Uuid> {
  const { database } = platform;
  const version = await getItemVersion(database, implementationCode);
  const { item, offering } = version;
  requireOnline(version);
  requireOneWay(version);
  const applicant = applicantOf(actor);
  requireCapacity(item, applicant.kind);
  requirePower(actor, implementationCode);

  const begun = await findBegun(platform, actor, version, answered);
  if (begun) return begun;

  const id = uuidv7();
  const form = formOf(item, await getDictionary(database));
  await beginFilled(platform, registers, {
    form,
    actor,
    draft: {
      id,
      owner: actor.accountId,
      applicantKind: applicant.kind,
      applicantId: applicant.id,
      applicantName: applicant.name,
      implementationCode,
      itemId: version.itemId,
      itemVersion: version.version,
      itemName: item.name.zh,
      matter: undefined,
      region: offering.region,
      typed: typedAtFirst(form, actor, answered),
      files: {},
      pages: {},
      correcting: undefined,
    },
  });
  return id;
}

/** An application that was begun with the same answers, or these are none, and not touched since. */
export async function findBegun(
  { database }: Platform,
  actor: PersonActor,
  { item, implementationCode }: ItemVersion,
  answered: Typed,
): Promise<Uuid | undefined> {
  const filter = { implementationCode, untouched: true, size: 1 };
  const [untouched] = await readDraftsOfApplicant(database, applicantOf(actor).id, filter);
  const draft = untouched && (await findDraft(database, untouched.id));
  const form = formOf(item, await getDictionary(database));
  const isSame =
    Object.keys(answersOfForm(form, answered)).length === 0 ||
    (draft !== undefined &&
      isDeepStrictEqual(
        withoutPrefilled(draft, draft.typed),
        withoutPrefilled(draft, typedAtFirst(form, actor, answered)),
      ));
  return isSame ? draft?.id : undefined;
}

function typedAtFirst(form: Form, actor: PersonActor, answered: Typed): Typed {
  return { ...prefilled(form, knownFactsOf(actor)), ...answersOfForm(form, answered) };
}

/** @throws Refusal `power-too-narrow` where the power of attorney does not name filling in, or not this item */
function requirePower(actor: PersonActor, implementationCode: string): void {
  if (mayAct(actor, 'fill', implementationCode)) return;
  throw notAllowed('power-too-narrow', {
    zh: '您的委托书没有包括填写这个事项。请切换办理身份，或请委托人另行委托。',
    en: 'Your power of attorney does not cover filling in this service. Act in another name, or ask the principal for a wider one.',
  });
}

/** Answers given before an application began, as far as its form asks for them. */
export function answersOfForm(form: Form, answered: Typed): Typed {
  const plain = form.pages.filter((page) => !page.repeat).flatMap((page) => page.questions);
  return Object.fromEntries(
    plain.flatMap(({ element: { code } }) => {
      const given = answered[code];
      return given ? [[code, given]] : [];
    }),
  );
}

/** An item with handling items is applied for by one of them. @throws Refusal `handling-item-needed` */
function requireOneWay({ item }: ItemVersion): void {
  if (item.handlingItems.length === 0) return;
  throw conflict('handling-item-needed', {
    zh: '这个事项分几种情况办理。请先在办事指南中选择您要办的一种，再开始申请。',
    en: 'There are several ways to handle this item. Choose yours in its guide, then begin.',
  });
}

/** @throws Refusal `item-not-online` for an item that is a guide only */
export function requireOnline({ item }: ItemVersion): void {
  if (item.form.length > 0) return;
  throw notFound('item-not-online', {
    zh: '这个事项暂不能在本站在线申请。请按办事指南所列的窗口或者网址办理。',
    en: 'You cannot apply for this service on this site. Use the window or address named in its guide.',
  });
}
